package dev.scoring.core.data;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.Quoted;
import dev.scoring.core.text.SameName;
import dev.scoring.core.text.Widths;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import dev.scoring.core.value.Value.Nothing;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a fact or column may be written, and what they stand for. {@link #read} knows
 * every way and says what is wrong; the scans know the usual ones only and make nothing but a whole
 * number. What a scan holds, {@link #read} reads as the same value. Immutable and thread-safe.
 */
public abstract sealed class Form permits FlagForm, NumberForm, DayForm, ChoiceForm, TextForm {

  private final FactDefinition fact;

  /** The texts that stand for an empty cell, as {@link MissingMark#common} has them. */
  private Set<String> asEmpty = Set.of();

  Form(FactDefinition fact) {
    this.fact = fact;
  }

  /**
   * Returns the form of a fact or column.
   *
   * @param asEmpty the texts that stand for an empty cell
   */
  static Form of(FactDefinition fact, Set<String> asEmpty) {
    Form form = of(fact);
    form.asEmpty = asEmpty.stream().map(MissingMark::common).collect(Collectors.toSet());
    return form;
  }

  /** Returns the form of a fact or column in which no text stands for an empty cell. */
  public static Form of(FactDefinition fact) {
    return switch (fact.type()) {
      case FLAG -> new FlagForm(fact);
      case COUNT -> new NumberForm.Count(fact);
      case RATE -> fact.asFraction() ? new NumberForm.PartOfOne(fact) : new NumberForm.Rate(fact);
      case AMOUNT -> new NumberForm.Amount(fact);
      case DATE -> new DayForm(fact);
      case CHOICE -> new ChoiceForm(fact);
      case TEXT, UNIT -> new TextForm(fact);
    };
  }

  /** The fact or column. */
  public final FactDefinition fact() {
    return fact;
  }

  /** What is expected, in words. */
  public abstract String expected();

  /**
   * Reads a value as it was given: a text, an object, or null where there is none.
   *
   * @return the value, of the declared type and in its domain, or a failure that says what is wrong
   */
  public final Value read(@Nullable Object raw) {
    if (raw == null) {
      return empty();
    }
    if (raw instanceof String text) {
      String seen = SameName.shown(text);
      if (seen.isEmpty()) {
        return empty();
      }
      Value value = fromText(seen, Widths.toHalf(seen));
      if (!asEmpty.isEmpty() && asEmpty.contains(MissingMark.common(seen))) {
        return markedEmpty(seen, value);
      }
      return value instanceof Failure refusal ? named(seen, refusal) : value;
    }
    if (raw instanceof Double || raw instanceof Float) {
      return new Failure(
          Code.WRONG_TYPE,
          "a binary floating-point number is not exact",
          "give it as a BigDecimal, as a Rational or as text");
    }
    return fromObject(raw);
  }

  /**
   * Reads a text.
   *
   * @param original as it was written, but for blanks around it and what cannot be seen
   * @param text the same with full-width characters folded; not empty
   */
  abstract Value fromText(String original, String text);

  /** Reads an object that is neither a text nor a floating-point number. */
  abstract Value fromObject(Object raw);

  /** Holds a value that was given as it usually is; its likeliest class is asked for first. */
  public abstract long scan(@Nullable Object raw, Holder holder);

  /** Holds a value that stands in a file and is written as it usually is. */
  public final long scan(Utf8 text, Holder holder) {
    if (text.length() == 0) {
      return holder.empty();
    }
    long held = usual(text, holder);
    return held == Holder.OTHER ? usual(text.toString(), holder) : held;
  }

  /**
   * Holds what is written as it usually is.
   *
   * @param text not empty; a {@link Utf8} may be left to be asked again as a text
   */
  abstract long usual(CharSequence text, Holder holder);

  /** Holds what is not of the likeliest class. */
  final long other(@Nullable Object raw, Holder holder) {
    if (raw == null) {
      return holder.empty();
    }
    return !(raw instanceof String text)
        ? Holder.OTHER
        : text.isEmpty() ? holder.empty() : usual(text, holder);
  }

  private Value empty() {
    return fact.mayBeEmpty()
        ? Nothing.NOTHING
        : new Failure(Code.EMPTY, "it is empty", "expected " + expected() + whatIfNothing());
  }

  /**
   * The value of a text that stands for an empty cell. It is what it says where the scheme names it
   * as a value, or where the cell must not be empty.
   */
  private Value markedEmpty(String mark, Value value) {
    boolean isValue = !(value instanceof Failure);
    if (fact.mayBeEmpty() && !(isValue && this instanceof ChoiceForm)) {
      return Nothing.NOTHING;
    }
    return isValue
        ? value
        : new Failure(
            Code.EMPTY,
            Quoted.word(mark) + " stands for an empty cell, and there must be a value",
            "expected " + expected() + whatIfNothing());
  }

  /** Whether a text would be a value if it did not stand for an empty cell. */
  final boolean isValueUnlessEmpty(String mark) {
    return fact.mayBeEmpty()
        && !(this instanceof ChoiceForm)
        && !(this instanceof TextForm)
        && !(fromText(mark, Widths.toHalf(mark)) instanceof Failure);
  }

  /** What to write where an empty cell was left to mean something; begins with a semicolon. */
  String whatIfNothing() {
    return "";
  }

  /** Says of a text that is refused that it is a mark for nothing, if it is one. */
  private Failure named(String original, Failure refusal) {
    return MissingMark.what(original)
        .map(
            what -> new Failure(refusal.code(), Quoted.word(original) + " " + what, help(original)))
        .orElse(refusal);
  }

  private String help(String mark) {
    boolean isError = !MissingMark.saysNothing(mark);
    String instead = isError ? "mend the sheet" : fact.mayBeEmpty() ? "" : "expected " + expected();
    if (!fact.mayBeEmpty()) {
      return instead
          + (isError ? "; expected " + expected() : whatIfNothing())
          + "; what may be unknown is declared "
          + (isChinese() ? "`可空`" : "`or empty`");
    }
    return instead + (isError ? ", or " : "") + asEmpty(mark);
  }

  /** How to say that a mark stands for nothing. */
  final String asEmpty(String mark) {
    return "leave the cell empty, or say in the scheme that it stands for that: "
        + (isChinese() ? "`视为空 “" + mark + "”`" : "`read as empty \"" + mark + "\"`");
  }

  /** Whether the writer of the fact writes Chinese. */
  final boolean isChinese() {
    return fact.name().codePoints().anyMatch(c -> c >= 0x2E80);
  }

  /** Refuses an object of another class. */
  final Failure wrong(Object raw) {
    return new Failure(
        Code.WRONG_TYPE,
        Quoted.word(raw.toString()) + " is not " + expected(),
        "expected " + expected());
  }

  /** Refuses a text that is written in no way that is known. */
  final Failure notOne(String original, String help) {
    return new Failure(Code.WRONG_TYPE, Quoted.word(original) + " is not " + expected(), help);
  }
}
