package dev.scoring.core.data;

import dev.scoring.core.model.Choice;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.DidYouMean;
import dev.scoring.core.text.Quoted;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the declared values, by its name or its label. Its value is its place among them. */
final class ChoiceForm extends Form {

  /** The place of what names and labels say; of those of the same text, the first. */
  private final Map<String, Integer> places = new HashMap<>();

  ChoiceForm(FactDefinition fact) {
    super(fact);
    List<Choice> choices = fact.choices();
    for (int i = choices.size() - 1; i >= 0; i--) {
      if (!choices.get(i).label().isEmpty()) {
        places.put(choices.get(i).label(), i);
      }
      places.put(choices.get(i).value(), i);
    }
  }

  @Override
  public String expected() {
    return "one of " + Quoted.list(names());
  }

  private List<String> names() {
    return fact().choices().stream().map(Choice::value).toList();
  }

  @Override
  Value fromText(String original, String text) {
    Integer written = places.get(original);
    // A name may be typed in full-width characters; a label stands as it is.
    int folded = fact().indexOf(text);
    if (written != null) {
      return Value.of(folded < 0 ? written : Math.min(written, folded));
    } else if (folded >= 0) {
      return Value.of(folded);
    }
    return new Failure(
        Code.UNKNOWN_CHOICE,
        Quoted.word(original) + " is not a known value",
        DidYouMean.help(text, names(), "expected " + expected()));
  }

  @Override
  Value fromObject(Object raw) {
    return wrong(raw);
  }

  @Override
  public long scan(@Nullable Object raw, Holder holder) {
    return other(raw, holder);
  }

  @Override
  long usual(CharSequence text, Holder holder) {
    Integer place = text instanceof String written ? places.get(written) : null;
    return place == null ? Holder.OTHER : place;
  }
}
