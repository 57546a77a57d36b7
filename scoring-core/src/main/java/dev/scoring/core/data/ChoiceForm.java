package dev.scoring.core.data;

import dev.scoring.core.model.Choice;
import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.DidYouMean;
import dev.scoring.core.text.Quoted;
import dev.scoring.core.text.SameName;
import dev.scoring.core.value.Value;
import dev.scoring.core.value.Value.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the declared values, by its name or its label. Its value is its place among them. */
final class ChoiceForm extends Form {

  /**
   * The place of what names and labels say, as they are written and by what is the same; of those
   * that are the same, the first.
   */
  private final Map<String, Integer> places = new HashMap<>();

  ChoiceForm(FactDefinition fact) {
    super(fact);
    List<Choice> choices = fact.choices();
    for (int i = choices.size() - 1; i >= 0; i--) {
      put(choices.get(i).label(), i);
      put(choices.get(i).value(), i);
    }
  }

  private void put(String text, int place) {
    if (!text.isEmpty()) {
      places.put(SameName.of(text), place);
      places.put(text, place);
    }
  }

  @Override
  public String expected() {
    return "one of " + Quoted.list(names());
  }

  private List<String> names() {
    return fact().choices().stream().map(Choice::value).toList();
  }

  private List<String> labels() {
    return fact().choices().stream().map(Choice::label).filter(text -> !text.isEmpty()).toList();
  }

  @Override
  Value fromText(String original, String text) {
    Integer place = places.get(SameName.of(original));
    if (place != null) {
      return Value.of(place);
    }
    List<String> known = new ArrayList<>(names());
    known.addAll(labels());
    return new Failure(
        Code.UNKNOWN_CHOICE,
        Quoted.word(original) + " is not a known value",
        DidYouMean.help(text, known, "expected " + expected()));
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
