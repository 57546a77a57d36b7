package dev.scoring.core.result;

import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.number.Rational;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Results as JSON (RFC 8259). Members stand in a fixed order, every number that is a score or
 * points is text: {@code exact} is a whole number or a fraction in lowest terms, {@code shown} is
 * rounded to two decimals. What does not exist is {@code null} or an empty list, never left out.
 * The same result gives the same text on every machine and in every locale.
 */
public final class Json {

  private static final int SHOWN_PLACES = 2;

  private Json() {}

  /** Returns an assessment as JSON: the day, and every unit with its ledger. */
  public static String of(Assessment assessment) {
    return document(json -> assessment(json, assessment));
  }

  /** Returns an assessment as JSON, with the id and label of the scheme before it. */
  public static String of(SchemeModel scheme, Assessment assessment) {
    return document(
        json -> {
          scheme(json, scheme);
          assessment(json, assessment);
        });
  }

  /** Returns an explanation as JSON: the score, and a line for every part, block and rule. */
  public static String of(Explanation explanation) {
    return document(json -> explanation(json, explanation));
  }

  /** Returns an explanation as JSON, with the id and label of the scheme before it. */
  public static String of(SchemeModel scheme, Explanation explanation) {
    return document(
        json -> {
          scheme(json, scheme);
          explanation(json, explanation);
        });
  }

  private static String document(Consumer<JsonWriter> members) {
    JsonWriter json = new JsonWriter();
    json.block(members);
    return json.line();
  }

  private static void scheme(JsonWriter json, SchemeModel scheme) {
    json.name("scheme")
        .inline(
            object ->
                object
                    .member("id", scheme.id())
                    .member("label", scheme.label())
                    .member("total", scheme.total().id()));
  }

  private static void assessment(JsonWriter json, Assessment assessment) {
    json.member("date", assessment.date().map(Object::toString));
    json.name("units").array(assessment.scores(), Json::unit);
    json.name("notRated").array(assessment.notRated(), Json::notRatedUnit);
  }

  static void unit(JsonWriter json, Score score) {
    json.block(object -> score(object, score));
  }

  static void notRatedUnit(JsonWriter json, NotRated unit) {
    json.inline(object -> notRated(object, unit));
  }

  private static void notRated(JsonWriter json, NotRated unit) {
    json.member("unit", unit.unit());
    json.member("reason", unit.reason());
    json.member("text", unit.text());
  }

  private static void explanation(JsonWriter json, Explanation explanation) {
    json.member("date", explanation.date().map(Object::toString));
    json.name("score").block(object -> score(object, explanation.score()));
    json.member("formula", explanation.totalText());
    json.name("reasons")
        .array(
            explanation.reasons(), (each, reason) -> each.inline(object -> reason(object, reason)));
    json.name("lines")
        .array(explanation.lines(), (each, line) -> each.block(object -> line(object, line)));
  }

  private static void reason(JsonWriter json, Explanation.Reason reason) {
    json.member("id", reason.id());
    json.member("label", reason.label());
    number(json, "points", reason.points());
  }

  private static void score(JsonWriter json, Score score) {
    json.member("unit", score.unit());
    json.member("kind", score.kind());
    json.name("parts")
        .array(score.parts(), (each, part) -> each.inline(object -> part(object, part)));
    number(json, "total", score.total());
    json.name("ratings")
        .array(score.ratings(), (each, rated) -> each.inline(object -> rated(object, rated)));
    json.name("lists").strings(score.lists());
    json.name("ledger")
        .array(score.ledger(), (each, entry) -> each.inline(object -> entry(object, entry)));
  }

  private static void part(JsonWriter json, PartScore part) {
    json.member("id", part.id());
    json.member("deducts", part.deducts());
    json.member("points", part.points().map(Rational::toString));
    json.member("available", part.available().map(Rational::toString));
    json.name("absent").strings(part.absent());
    json.member("amount", part.amount().toString());
    json.member("gateOpen", part.gateOpen());
    json.member("zeroed", part.zeroed());
    number(json, "score", part.score());
  }

  private static void rated(JsonWriter json, Rated rated) {
    json.member("of", rated.of());
    json.member("band", rated.band());
    json.member("label", rated.label());
    json.member("interval", rated.interval().toString());
    json.name("next");
    rated.next().ifPresentOrElse(next -> json.inline(object -> next(object, next)), json::nothing);
    json.name("held");
    rated.held().ifPresentOrElse(held -> json.inline(object -> held(object, held)), json::nothing);
  }

  private static void next(JsonWriter json, Rated.Next next) {
    json.member("band", next.band());
    json.member("label", next.label());
    number(json, "distance", next.distance());
    json.member("endIncluded", next.endIncluded());
  }

  private static void held(JsonWriter json, Rated.Held held) {
    json.member("band", held.band());
    json.member("label", held.label());
    json.member("text", held.text());
  }

  private static void entry(JsonWriter json, Entry entry) {
    json.member("id", entry.id());
    json.member("kind", word(entry.kind()));
    json.member("depth", entry.depth());
    json.member("status", word(entry.status()));
    json.member("nominal", entry.nominal().toString());
    json.member("effective", entry.effective().toString());
    json.member("share", entry.share().toString());
    json.name("cuts").list(entry.cuts(), (each, cut) -> each.inline(object -> cut(object, cut)));
  }

  private static void cut(JsonWriter json, Cut cut) {
    json.member("by", cut.by());
    json.member("amount", cut.amount().toString());
  }

  private static void line(JsonWriter json, Explanation.Line line) {
    entry(json, line.entry());
    json.member("label", line.label());
    json.member("source", line.source());
    json.member("text", line.text());
    json.member("failedGuard", line.failedGuard());
    json.name("readings")
        .array(line.readings(), (each, reading) -> each.inline(object -> reading(object, reading)));
    json.name("derivation")
        .array(line.derivation(), (each, step) -> each.inline(object -> step(object, step)));
  }

  private static void reading(JsonWriter json, Reading reading) {
    json.member("fact", reading.fact());
    json.member("label", reading.label());
    json.member("value", reading.value());
  }

  private static void step(JsonWriter json, Derivation step) {
    if (step instanceof Derivation.Flat flat) {
      json.member("step", "flat");
      json.member("points", flat.points().toString());
    } else if (step instanceof Derivation.StepTaken taken) {
      json.member("step", "step-taken");
      json.member("figure", taken.figure().toString());
      json.member("comparison", taken.comparison().symbol());
      json.member("bound", taken.bound().toString());
      json.member("points", taken.points().toString());
    } else if (step instanceof Derivation.NoStep none) {
      json.member("step", "no-step");
      json.member("figure", none.figure().toString());
      json.member("points", none.points().toString());
    } else if (step instanceof Derivation.Occurrences each) {
      json.member("step", "occurrences");
      json.member("figure", each.figure().toString());
      json.member("counting", word(each.counting()));
      json.member("size", each.size().toString());
      json.member("start", each.start().toString());
      json.member("occurrences", each.occurrences().toString());
      json.member("price", each.price().toString());
    } else if (step instanceof Derivation.TierShares tiers) {
      json.member("step", "tier-shares");
      json.name("shares")
          .list(tiers.shares(), (each, share) -> each.inline(object -> share(object, share)));
    } else if (step instanceof Derivation.Computed computed) {
      json.member("step", "computed");
      json.member("points", computed.points().toString());
    } else if (step instanceof Derivation.CaseTaken taken) {
      json.member("step", "case-taken");
      json.member("number", taken.number());
      json.member("points", taken.points().toString());
    } else if (step instanceof Derivation.Replaced replaced) {
      json.member("step", "replaced");
      json.member("instead", replaced.instead().toString());
      json.member("by", replaced.by().toString());
    } else if (step instanceof Derivation.NothingToMeasure) {
      json.member("step", "nothing-to-measure");
    }
  }

  private static void share(JsonWriter json, Derivation.TierShare share) {
    json.member("amount", share.amount().toString());
    json.member("occurrences", share.occurrences().toString());
    json.member("price", share.price().toString());
    json.member("points", share.points().toString());
    json.member("capped", share.capped());
  }

  private static void number(JsonWriter json, String name, Rational value) {
    json.name(name)
        .inline(
            object ->
                object
                    .member("exact", value.toString())
                    .member("shown", value.rounded(SHOWN_PLACES).toPlainString()));
  }

  /** A constant as JSON writes it: {@code NOT_APPLICABLE} is {@code not-applicable}. */
  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
