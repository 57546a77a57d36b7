package dev.scoring.core.data;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.value.Value;
import org.jspecify.annotations.Nullable;

/** Free text, or the name of a unit: whatever stands between blanks. */
final class TextForm extends Form {

  TextForm(FactDefinition fact) {
    super(fact);
  }

  @Override
  public String expected() {
    return fact().type() == FactType.UNIT ? "the name of a unit" : "text";
  }

  @Override
  Value fromText(String original, String text) {
    return new Value.Text(original);
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
    return Holder.OTHER;
  }
}
