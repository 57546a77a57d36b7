package dev.scoring.core.json;

import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.number.Rational;
import dev.scoring.core.number.RoundedText;
import dev.scoring.core.result.Cut;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Explanation;
import dev.scoring.core.result.NotRated;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.Reading;
import dev.scoring.core.result.Score;
import java.io.IOException;
import java.util.Locale;

/** The members of each kind of result. */
final class ResultJson {

  private ResultJson() {}

  static void scheme(JsonWriter json, SchemeModel scheme) throws IOException {
    json.name("scheme")
        .inline(
            object ->
                object
                    .member("id", scheme.id())
                    .member("label", scheme.label())
                    .member("total", scheme.total().id()));
  }

  static void unit(JsonWriter json, Score score, ShownTexts shown) throws IOException {
    json.block(object -> score(object, score, shown));
  }

  static void notRatedUnit(JsonWriter json, NotRated unit) throws IOException {
    json.inline(object -> notRated(object, unit));
  }

  private static void notRated(JsonWriter json, NotRated unit) throws IOException {
    json.member("unit", unit.unit());
    json.member("reason", unit.reason());
    json.member("text", unit.text());
  }

  static void explanation(JsonWriter json, Explanation explanation, ShownTexts shown)
      throws IOException {
    json.member("date", explanation.date().map(Object::toString));
    json.name("score").block(object -> score(object, explanation.score(), shown));
    json.member("formula", explanation.totalText());
    json.name("lets")
        .array(
            explanation.totalLets(), (each, named) -> each.inline(object -> named(object, named)));
    json.name("reasons")
        .array(
            explanation.reasons(), (each, reason) -> each.inline(object -> reason(object, reason)));
    json.name("lines")
        .array(explanation.lines(), (each, line) -> each.block(object -> line(object, line)));
  }

  private static void reason(JsonWriter json, Explanation.Reason reason) throws IOException {
    json.member("id", reason.id());
    json.member("label", reason.label());
    number(json, "points", reason.points(), RoundedText.of(reason.points()));
  }

  static void score(JsonWriter json, Score score, ShownTexts shown) throws IOException {
    json.member("unit", score.unit());
    json.member("kind", score.kind());
    json.name("parts")
        .array(score.parts(), (each, part) -> each.inline(object -> part(object, part, shown)));
    number(json, "total", score.total(), shown.total(score.total()));
    json.name("ratings")
        .array(score.ratings(), (each, rated) -> each.inline(object -> rated(object, rated)));
    json.name("lists").strings(score.lists());
    json.name("ledger")
        .array(score.ledger(), (each, entry) -> each.inline(object -> entry(object, entry)));
  }

  private static void part(JsonWriter json, PartScore part, ShownTexts shown) throws IOException {
    json.member("id", part.id());
    json.member("deducts", part.deducts());
    json.member("points", part.points().map(Rational::toString));
    json.member("available", part.available().map(Rational::toString));
    json.name("absent").strings(part.absent());
    json.member("amount", part.effective().toString());
    json.member("gateOpen", part.gateOpen());
    json.member("zeroed", part.zeroed());
    number(json, "score", part.score(), shown.score(part.id(), part.score()));
  }

  private static void rated(JsonWriter json, Rated rated) throws IOException {
    json.member("of", rated.of());
    json.member("band", rated.band());
    json.member("label", rated.label());
    json.member("interval", rated.interval().toString());
    json.member("next", rated.next(), ResultJson::next);
    json.member("held", rated.held(), ResultJson::held);
  }

  private static void next(JsonWriter json, Rated.Next next) throws IOException {
    json.member("band", next.band());
    json.member("label", next.label());
    number(json, "distance", next.distance(), RoundedText.of(next.distance()));
    json.member("endIncluded", next.endIncluded());
  }

  private static void held(JsonWriter json, Rated.Held held) throws IOException {
    json.member("band", held.band());
    json.member("label", held.label());
    json.member("text", held.text());
  }

  private static void entry(JsonWriter json, Entry entry) throws IOException {
    json.member("id", entry.id());
    json.member("kind", word(entry.kind()));
    json.member("depth", entry.depth());
    json.member("status", word(entry.status()));
    json.member("nominal", entry.nominal().toString());
    json.member("effective", entry.effective().toString());
    json.member("share", entry.share().toString());
    json.name("cuts").list(entry.cuts(), (each, cut) -> each.inline(object -> cut(object, cut)));
  }

  private static void cut(JsonWriter json, Cut cut) throws IOException {
    json.member("by", cut.by());
    json.member("amount", cut.points().toString());
  }

  private static void line(JsonWriter json, Explanation.Line line) throws IOException {
    entry(json, line.entry());
    json.member("label", line.label());
    json.member("source", line.source());
    json.name("lets")
        .array(line.lets(), (each, named) -> each.inline(object -> named(object, named)));
    json.member("text", line.text());
    json.member("failedGuard", line.failedGuard());
    json.name("readings")
        .array(line.readings(), (each, reading) -> each.inline(object -> reading(object, reading)));
    json.name("derivation")
        .array(line.derivation(), (each, step) -> each.inline(step.accept(DerivationJson.VISITOR)));
  }

  private static void named(JsonWriter json, Explanation.Named named) throws IOException {
    json.member("name", named.name());
    json.member("label", named.label());
    json.member("text", named.text());
    json.member("value", named.value());
  }

  private static void reading(JsonWriter json, Reading reading) throws IOException {
    json.member("fact", reading.fact());
    json.member("label", reading.label());
    json.member("value", reading.value());
  }

  private static void number(JsonWriter json, String name, Rational value, String shown)
      throws IOException {
    json.name(name)
        .inline(object -> object.member("exact", value.toString()).member("shown", shown));
  }

  /** A constant as JSON writes it: {@code NOT_APPLICABLE} is {@code not-applicable}. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
