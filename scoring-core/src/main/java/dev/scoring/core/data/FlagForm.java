package dev.scoring.core.data;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.Quoted;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import dev.scoring.core.value.Value.Truth;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** True or false. */
final class FlagForm extends Form {

  /** The usual words for true, each with its word for false behind it. */
  private static final String[] WORDS = {"true", "false", "yes", "no", "1", "0", "是", "否"};

  /** Other words and marks for true; those of spreadsheets in other languages among them. */
  private static final Set<String> TRUE =
      Set.of(
          "y",
          "t",
          "√",
          "✓",
          "✔",
          "☑",
          "✅",
          "有",
          "对",
          "真",
          "1.0",
          "1.00",
          "ja",
          "oui",
          "wahr",
          "vrai",
          "verdadero",
          "vero");

  /** Other words and marks for false. */
  private static final Set<String> FALSE =
      Set.of(
          "n", "f", "×", "✗", "✘", "✕", "✖", "❌", "无", "没有", "错", "假", "0.0", "0.00", "nein", "non",
          "falsch", "faux", "falso");

  /** What some take for true and others for false. */
  private static final Set<String> EITHER =
      Set.of("x", "☒", "○", "◯", "〇", "o", "●", "☐", "□", "■");

  FlagForm(FactDefinition fact) {
    super(fact);
  }

  @Override
  public String expected() {
    return "true or false";
  }

  @Override
  String whatIfNothing() {
    return "; write `no` or `否` where it does not hold";
  }

  @Override
  Value fromText(String original, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int word = indexOf(lower);
    if (word >= 0) {
      return Truth.of(isTrue(word));
    } else if (TRUE.contains(lower) || FALSE.contains(lower)) {
      return Truth.of(TRUE.contains(lower));
    }
    return EITHER.contains(lower)
        ? new Failure(
            Code.WRONG_TYPE,
            Quoted.word(original) + " is true to some and false to others",
            "write `yes` or `no`, or `是` or `否`")
        : notOne(original, "expected " + expected());
  }

  @Override
  Value fromObject(Object raw) {
    return raw instanceof Boolean truth ? Truth.of(truth) : wrong(raw);
  }

  @Override
  public long scan(@Nullable Object raw, Holder holder) {
    return raw instanceof Boolean truth ? held(truth) : other(raw, holder);
  }

  @Override
  long usual(CharSequence text, Holder holder) {
    int word = indexOf(text);
    return word < 0 ? Holder.OTHER : held(isTrue(word));
  }

  private static long held(boolean truth) {
    return truth ? 1 : 0;
  }

  private static boolean isTrue(int word) {
    return word % 2 == 0;
  }

  private static int indexOf(CharSequence text) {
    for (int i = 0; i < WORDS.length; i++) {
      if (is(WORDS[i], text)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean is(String word, CharSequence text) {
    int length = word.length();
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
