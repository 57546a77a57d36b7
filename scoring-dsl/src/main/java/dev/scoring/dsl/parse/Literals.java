package dev.scoring.dsl.parse;

import dev.scoring.core.model.Interval;
import dev.scoring.core.model.Trim;
import dev.scoring.core.number.Rational;
import dev.scoring.core.text.Widths;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.IntervalNode;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.grammar.RulesLexer;
import dev.scoring.dsl.grammar.RulesParser;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Reads names, numbers, days, texts, intervals, and what is made of them alone. */
final class Literals {

  private static final Rational TEN_THOUSAND = Rational.of(10_000);
  private static final Rational HUNDRED_MILLION = Rational.of(100_000_000);
  private static final Rational LARGEST_COUNT = Rational.of(1_000_000);

  private final Offsets offsets;
  private final Reporter reporter;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Rational> numbers = new HashMap<>();

  Literals(Offsets offsets, Reporter reporter) {
    this.offsets = offsets;
    this.reporter = reporter;
  }

  Name name(ParserRuleContext context) {
    return Name.of(folded(context), offsets.of(context));
  }

  /** The text of a name, which is the same object wherever the name stands. */
  private String folded(ParserRuleContext context) {
    String text = textOf(context);
    String folded = names.get(text);
    if (folded == null) {
      folded = foldMarks(text);
      names.put(text, folded);
    }
    return folded;
  }

  /** The text of a context, which most often is a single word. */
  static String textOf(ParserRuleContext context) {
    return context.getStart() == context.getStop()
        ? context.getStart().getText()
        : context.getText();
  }

  Name id(RulesParser.IdContext context) {
    return name(context);
  }

  /** Full-width digits and marks mean their half-width forms; a full-width letter is a letter. */
  private static String foldMarks(String text) {
    if (Widths.toHalf(text).equals(text)) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLetter(text.charAt(i))) {
        folded.setCharAt(i, Widths.toHalf(text.substring(i, i + 1)).charAt(0));
      }
    }
    return folded.toString();
  }

  /** The value of a number, which is the same object wherever the number stands. */
  Rational number(String text) {
    Rational known = numbers.get(text);
    if (known == null) {
      known = parsed(text);
      numbers.put(text, known);
    }
    return known;
  }

  private static Rational parsed(String text) {
    String half = Widths.toHalf(text);
    char last = half.charAt(half.length() - 1);
    if (last == '万' || last == '亿') {
      return Rational.parse(half.substring(0, half.length() - 1))
          .times(last == '万' ? TEN_THOUSAND : HUNDRED_MILLION);
    }
    return Rational.parse(half);
  }

  LocalDate day(Token token) {
    String text = Widths.toHalf(token.getText());
    int month = text.indexOf(text.charAt(4) == '年' ? '年' : '-') + 1;
    int day = text.indexOf(text.charAt(4) == '年' ? '月' : '-', month) + 1;
    int end = text.endsWith("日") ? text.length() - 1 : text.length();
    try {
      return LocalDate.of(
          Integer.parseInt(text.substring(0, month - 1)),
          Integer.parseInt(text.substring(month, day - 1)),
          Integer.parseInt(text.substring(day, end)));
    } catch (DateTimeException e) {
      reporter.report(
          Code.REAL_DAYS,
          offsets.of(token),
          "`" + token.getText() + "` is not a day of the calendar",
          "");
      return LocalDate.ofEpochDay(0);
    }
  }

  /** The text between the quotes, with the escapes of straight quotes resolved. */
  String text(TerminalNode node) {
    String quoted = node.getText();
    String inner = quoted.substring(1, quoted.length() - 1);
    if (quoted.charAt(0) != '"' || inner.indexOf('\\') < 0) {
      return inner;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      text.append(c == '\\' && i + 1 < inner.length() ? inner.charAt(++i) : c);
    }
    return text.toString();
  }

  Expression fixed(RulesParser.FixedContext c) {
    return c.NUMBER() != null
        ? plainNumber(c.NUMBER())
        : Expression.Reference.of(name(c), offsets.of(c));
  }

  Expression plainNumber(TerminalNode node) {
    return Expression.NumberLiteral.of(
        number(node.getText()), /* percent= */ false, offsets.of(node.getSymbol()));
  }

  /** A value of a choice, with or without quotes. */
  Name value(RulesParser.ValueContext c) {
    return c.name() != null ? name(c.name()) : Name.of(text(c.STRING()), offsets.of(c));
  }

  Clause.Dated dated(RulesParser.DatedContext c) {
    Clause.Bound bound =
        switch (c.bounded.getType()) {
          case RulesLexer.SINCE -> Clause.Bound.SINCE;
          case RulesLexer.AFTER -> Clause.Bound.AFTER;
          default -> Clause.Bound.UNTIL;
        };
    return Clause.Dated.of(bound, day(c.DAY().getSymbol()), offsets.of(c));
  }

  /** Which values are dropped and kept; each kind may be said once. */
  Trim trim(List<RulesParser.TrimContext> trims) {
    int lowest = 0;
    int highest = 0;
    int keep = 0;
    for (RulesParser.TrimContext each : trims) {
      int count = wholeNumber(each.NUMBER());
      boolean twice =
          switch (each.edge.getType()) {
            case RulesLexer.DROP_LOWEST -> lowest > 0;
            case RulesLexer.DROP_HIGHEST -> highest > 0;
            default -> keep > 0;
          };
      if (twice) {
        reporter.report(
            Code.IN_PLACE,
            offsets.of(each),
            "`" + each.edge.getText() + "` stands twice",
            "leave one of them out");
      }
      switch (each.edge.getType()) {
        case RulesLexer.DROP_LOWEST -> lowest = count;
        case RulesLexer.DROP_HIGHEST -> highest = count;
        default -> keep = count;
      }
    }
    return new Trim(lowest, highest, keep);
  }

  /** A number of values or children, from 1. */
  int wholeNumber(TerminalNode node) {
    Rational value = number(node.getText());
    if (!value.isWhole() || value.signum() <= 0 || value.compareTo(LARGEST_COUNT) > 0) {
      reporter.report(
          Code.FIXED_NUMBERS,
          offsets.of(node.getSymbol()),
          "how many is a whole number from 1 to " + LARGEST_COUNT.toPlainString(),
          "");
      return 1;
    }
    return value.numerator().intValueExact();
  }

  IntervalNode interval(RulesParser.IntervalContext c) {
    Optional<Rational> low = bound(c.low);
    Optional<Rational> high = bound(c.high);
    String open = Widths.toHalf(c.open.getText());
    String close = Widths.toHalf(c.close.getText());
    return IntervalNode.of(
        new Interval(
            low,
            !open.equals("(") && low.isPresent(),
            high,
            !close.equals(")") && high.isPresent()),
        offsets.of(c));
  }

  Optional<String> onlyLabel(List<RulesParser.LabelContext> labels) {
    if (labels.size() > 1) {
      reporter.report(
          Code.IN_PLACE, offsets.of(labels.get(1)), "a second label", "leave one of them out");
    }
    return labels.isEmpty() ? Optional.empty() : label(labels.get(0));
  }

  Optional<String> label(RulesParser.@Nullable LabelContext c) {
    return c == null ? Optional.empty() : Optional.of(text(c.STRING()));
  }

  private Optional<Rational> bound(RulesParser.@Nullable BoundContext c) {
    if (c == null || c.NUMBER() == null) {
      return Optional.empty();
    }
    Rational value = number(c.NUMBER().getText());
    return Optional.of(c.MINUS() == null ? value : value.negated());
  }
}
