package dev.scoring.core.fast.java;

import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.fast.read.FactColumn;
import dev.scoring.core.fast.read.FactReader;
import dev.scoring.core.platform.Digest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A program as the source of a class in Java. Immutable.
 *
 * @param members the members of the class that read facts, pack them, and run the program
 * @param fingerprint a digest of them and of what they read
 */
public record JavaSource(String members, String fingerprint) {

  /** What Java takes for no name of a package or class. */
  private static final Set<String> RESERVED =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends final finally float for goto if implements import"
                  + " instanceof int interface long native new package private protected public"
                  + " return short static strictfp super switch synchronized this throw throws"
                  + " transient try void volatile while _ true false null")
              .split(" "));

  /**
   * Writes a program; empty if it is too long for a class.
   *
   * @param columns how its facts are read and packed, in the order of the facts
   */
  public static Optional<JavaSource> of(FastProgram program, FactColumn[] columns) {
    String reading =
        JavaFacts.write(columns) + JavaPacking.write(new FactReader(columns, null).packing());
    return JavaWriter.write(program)
        .map(running -> reading + "\n" + running)
        .map(members -> new JavaSource(members, Digest.of(members + program.inputs())));
  }

  /** Whether a text is the name of a class, with its package if any. */
  public static boolean isClassName(String text) {
    for (String part : text.split("\\.", -1)) {
      if (part.isEmpty()
          || RESERVED.contains(part)
          || !Character.isJavaIdentifierStart(part.charAt(0))
          || !part.chars().allMatch(Character::isJavaIdentifierPart)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The text of the class.
   *
   * @param className its name, with its package
   */
  public String text(String className, Optional<LocalDate> date) {
    int dot = className.lastIndexOf('.');
    String day =
        date.map(on -> "Optional.of(LocalDate.parse(\"" + on + "\"))").orElse("Optional.empty()");
    return """
    // Generated from a scheme. Do not change it: generate it again.
    %simport dev.scoring.core.generated.GeneratedCode;
    import java.math.BigDecimal;
    import java.time.LocalDate;
    import java.util.Optional;

    /** Scores the units of a scheme%s. */
    public final class %s implements GeneratedCode {

      @Override
      public Optional<LocalDate> date() {
        return %s;
      }

      @Override
      public String fingerprint() {
        return "%s";
      }

    %s}
    """
        .formatted(
            dot < 0 ? "" : "package " + className.substring(0, dot) + ";\n\n",
            date.map(on -> " on " + on).orElse(""),
            className.substring(dot + 1),
            day,
            fingerprint,
            members);
  }
}
