package dev.scoring.core.result;

import dev.scoring.core.graph.ScoringGraph;
import dev.scoring.core.number.Rational;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
  public static String of(ScoringGraph scheme, Assessment assessment) {
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
  public static String of(ScoringGraph scheme, Explanation explanation) {
    return document(
        json -> {
          scheme(json, scheme);
          explanation(json, explanation);
        });
  }

  private static String document(Consumer<Writer> members) {
    Writer json = new Writer();
    json.block(members);
    return json.text.append('\n').toString();
  }

  private static void scheme(Writer json, ScoringGraph scheme) {
    json.name("scheme")
        .inline(
            object ->
                object
                    .member("id", scheme.id())
                    .member("label", scheme.label())
                    .member("total", scheme.total().id()));
  }

  private static void assessment(Writer json, Assessment assessment) {
    json.member("date", assessment.date().map(Object::toString));
    json.name("units")
        .array(assessment.scores(), (each, score) -> each.block(object -> score(object, score)));
  }

  private static void explanation(Writer json, Explanation explanation) {
    json.member("date", explanation.date().map(Object::toString));
    json.name("score").block(object -> score(object, explanation.score()));
    json.member("formula", explanation.totalText());
    json.name("lines")
        .array(explanation.lines(), (each, line) -> each.block(object -> line(object, line)));
  }

  private static void score(Writer json, Score score) {
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

  private static void part(Writer json, PartScore part) {
    json.member("id", part.id());
    json.member("deducts", part.deducts());
    json.member("points", part.points().map(Rational::toString));
    json.member("available", part.available().map(Rational::toString));
    json.name("absent").strings(part.absent());
    json.member("amount", part.amount().toString());
    json.member("gateOpen", part.gateOpen());
    number(json, "score", part.score());
  }

  private static void rated(Writer json, Rated rated) {
    json.member("of", rated.of());
    json.member("band", rated.band());
    json.member("label", rated.label());
    json.member("interval", rated.interval().toString());
    json.name("next");
    if (rated.next().isEmpty()) {
      json.nothing();
      return;
    }
    Rated.Next next = rated.next().get();
    json.inline(
        object -> {
          object.member("band", next.band());
          object.member("label", next.label());
          number(object, "distance", next.distance());
          object.member("endIncluded", next.endIncluded());
        });
  }

  private static void entry(Writer json, Entry entry) {
    json.member("id", entry.id());
    json.member("kind", word(entry.kind()));
    json.member("depth", entry.depth());
    json.member("status", word(entry.status()));
    json.member("nominal", entry.nominal().toString());
    json.member("effective", entry.effective().toString());
    json.name("cuts").list(entry.cuts(), (each, cut) -> each.inline(object -> cut(object, cut)));
  }

  private static void cut(Writer json, Cut cut) {
    json.member("by", cut.by());
    json.member("amount", cut.amount().toString());
  }

  private static void line(Writer json, Explanation.Line line) {
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

  private static void reading(Writer json, Reading reading) {
    json.member("fact", reading.fact());
    json.member("label", reading.label());
    json.member("value", reading.value());
  }

  private static void step(Writer json, Derivation step) {
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

  private static void number(Writer json, String name, Rational value) {
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

  /** Writes one element of an array. */
  private interface Element<T> {
    void write(Writer json, T element);
  }

  /** Writes JSON text: commas, indentation, escapes. */
  private static final class Writer {

    private final StringBuilder text = new StringBuilder();
    private int indent;
    private boolean onOneLine;
    private boolean first = true;

    /** An object with a line for each member. */
    void block(Consumer<Writer> members) {
      nest('{', '}', false, () -> members.accept(this));
    }

    /** An object on one line. */
    void inline(Consumer<Writer> members) {
      nest('{', '}', true, () -> members.accept(this));
    }

    /** An array with a line for each element. */
    <T> void array(List<T> elements, Element<T> writer) {
      elements(elements, false, writer);
    }

    /** An array on one line. */
    <T> void list(List<T> elements, Element<T> writer) {
      elements(elements, true, writer);
    }

    void strings(List<String> elements) {
      list(elements, Writer::string);
    }

    private <T> void elements(List<T> elements, boolean oneLine, Element<T> writer) {
      nest(
          '[',
          ']',
          oneLine || elements.isEmpty(),
          () -> {
            for (T element : elements) {
              separate();
              writer.write(this, element);
            }
          });
    }

    private void nest(char open, char close, boolean oneLine, Runnable content) {
      boolean outerOnOneLine = onOneLine;
      onOneLine = outerOnOneLine || oneLine;
      text.append(open);
      indent++;
      first = true;
      content.run();
      indent--;
      if (!onOneLine) {
        newLine();
      }
      text.append(close);
      onOneLine = outerOnOneLine;
      first = false;
    }

    private void separate() {
      if (!first) {
        text.append(',');
      }
      if (!onOneLine) {
        newLine();
      } else if (!first) {
        text.append(' ');
      }
      first = false;
    }

    private void newLine() {
      text.append('\n').append("  ".repeat(indent));
    }

    Writer name(String name) {
      separate();
      string(name);
      text.append(": ");
      return this;
    }

    Writer member(String name, String value) {
      name(name).string(value);
      return this;
    }

    void member(String name, Optional<String> value) {
      name(name);
      value.ifPresentOrElse(this::string, this::nothing);
    }

    void member(String name, boolean value) {
      name(name).text.append(value);
    }

    void member(String name, int value) {
      name(name).text.append(value);
    }

    void nothing() {
      text.append("null");
    }

    private void string(String value) {
      text.append('"');
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        switch (c) {
          case '"' -> text.append("\\\"");
          case '\\' -> text.append("\\\\");
          case '\n' -> text.append("\\n");
          case '\r' -> text.append("\\r");
          case '\t' -> text.append("\\t");
          default -> {
            if (c < 0x20
                || (c >= 0x7F && c <= 0x9F)
                || c == 0x2028
                || c == 0x2029
                || loneHalf(value, i)) {
              escape(c);
            } else {
              text.append(c);
            }
          }
        }
      }
      text.append('"');
    }

    private void escape(char c) {
      text.append("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        text.append(Character.forDigit((c >> shift) & 0xF, 16));
      }
    }

    /** Whether the char is half of a surrogate pair without the other half. */
    private static boolean loneHalf(String value, int i) {
      char c = value.charAt(i);
      if (Character.isHighSurrogate(c)) {
        return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
      }
      return Character.isLowSurrogate(c)
          && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }
  }
}
