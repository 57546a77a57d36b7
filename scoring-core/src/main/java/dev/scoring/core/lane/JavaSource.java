package dev.scoring.core.lane;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A program as the source of a class in Java. Immutable.
 *
 * @param members the members of the class that run the program
 * @param fingerprint a digest of them and of what they read
 */
public record JavaSource(String members, String fingerprint) {

  /** Writes a program; empty if it is too long for a class. */
  public static Optional<JavaSource> of(LaneProgram program) {
    return JavaWriter.write(program)
        .map(members -> new JavaSource(members, digest(members + program.inputs())));
  }

  /** Whether a text is the name of a class, with its package if any. */
  public static boolean isClassName(String text) {
    boolean begins = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!begins && c == '.') {
        begins = true;
      } else if (begins ? Character.isJavaIdentifierStart(c) : Character.isJavaIdentifierPart(c)) {
        begins = false;
      } else {
        return false;
      }
    }
    return !begins;
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
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
    %simport dev.scoring.core.GeneratedCode;
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
