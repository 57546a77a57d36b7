package dev.scoring.core.data;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Truth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** True or false. */
final class FlagForm extends Form {

  /** The words for true, each with its word for false behind it. */
  private static final String[] WORDS = {"true", "false", "yes", "no", "1", "0", "是", "否"};

  FlagForm(FactDefinition fact) {
    super(fact);
  }

  @Override
  public String expected() {
    return "true or false";
  }

  @Override
  Value fromText(String original, String text) {
    int word = indexOf(text.toLowerCase(Locale.ROOT));
    return word < 0 ? notOne(original, "expected " + expected()) : Truth.of(isTrue(word));
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
