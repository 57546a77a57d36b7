package dev.scoring.dsl.parse;

import dev.scoring.dsl.ast.BandNode;
import dev.scoring.dsl.ast.Calendar;
import dev.scoring.dsl.ast.CeilingNode;
import dev.scoring.dsl.ast.DatedValue;
import dev.scoring.dsl.ast.DayRange;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.EmptyMarks;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.IgnoredColumns;
import dev.scoring.dsl.ast.IntervalNode;
import dev.scoring.dsl.ast.Mode;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.ast.WeightNode;
import dev.scoring.dsl.ast.Weights;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.grammar.RulesParser;
import dev.scoring.dsl.grammar.RulesParserBaseVisitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of a file from a parse without errors: rules, blocks and declarations each as
 * soon as its end is read, so that what the parser made of it can go.
 */
final class TreeBuilder {

  private final Offsets offsets;
  private final Reporter reporter;
  private final Comments comments;
  private final Literals literals;
  private final ExpressionBuilder expressions;
  private final ClauseBuilder clauses;
  private final FactBuilder facts;

  /** What is built and what nothing around it has taken yet. */
  private final List<Declaration> built = new ArrayList<>();

  TreeBuilder(ReadTokens tokens, Offsets offsets, Reporter reporter) {
    this.offsets = offsets;
    this.reporter = reporter;
    this.comments = new Comments(tokens);
    this.literals = new Literals(offsets, reporter);
    this.expressions = new ExpressionBuilder(offsets, literals, reporter);
    this.clauses = new ClauseBuilder(offsets, literals, reporter, expressions);
    this.facts = new FactBuilder(offsets, literals, reporter, expressions, comments);
  }

  /**
   * Builds a rule, block or declaration whose end is read; the rules and blocks in it are built.
   */
  void build(ParserRuleContext read) {
    if (!(read instanceof RulesParser.ItemDeclarationContext)) { // that is built as an item
      built.add(read.accept(declarationVisitor));
    }
  }

  /** The file whose declarations are built. */
  SyntaxTree file() {
    return SyntaxTree.of(built, comments.atEndOfFile());
  }

  private final RulesParserBaseVisitor<Declaration> declarationVisitor =
      new RulesParserBaseVisitor<>() {
        @Override
        public Declaration visitSchemeHeader(RulesParser.SchemeHeaderContext c) {
          return Declaration.Scheme.of(
              literals.name(c.name()),
              literals.label(c.label()),
              offsets.of(c),
              comments.around(c));
        }

        @Override
        public Declaration visitSourceHeader(RulesParser.SourceHeaderContext c) {
          return Declaration.SourceNote.of(
              literals.text(c.STRING()), offsets.of(c), comments.around(c));
        }

        @Override
        public Declaration visitLetDeclaration(RulesParser.LetDeclarationContext c) {
          return Declaration.Let.of(
              literals.name(c.name()),
              literals.label(c.label()),
              letValue(c.letValue()),
              assumed(c.assumed()),
              offsets.of(c),
              comments.around(c));
        }

        @Override
        public Declaration visitFactsDeclaration(RulesParser.FactsDeclarationContext c) {
          return Declaration.Facts.of(
              c.fact().stream().map(facts::fact).toList(),
              offsets.of(c),
              comments.around(c, c.LBRACE(), c.RBRACE()));
        }

        @Override
        public Declaration visitTableDeclaration(RulesParser.TableDeclarationContext c) {
          FactBuilder.Columns columns = facts.columns(c.column());
          return Declaration.Table.of(
              literals.name(c.name()),
              literals.label(c.label()),
              Optional.ofNullable(c.where).map(expressions::expression),
              columns.supplied(),
              columns.derived(),
              columns.clauses(),
              offsets.of(c),
              comments.around(c, c.LBRACE(), c.RBRACE()));
        }

        @Override
        public Declaration visitPartDeclaration(RulesParser.PartDeclarationContext c) {
          RulesParser.PartModeContext mode = mode(c.partClause());
          return Declaration.Part.of(
              literals.name(c.name()),
              literals.label(c.label()),
              mode(mode),
              mode == null
                  ? Optional.empty()
                  : Optional.ofNullable(mode.fixed()).map(literals::fixed),
              clauses.ofPart(c.partClause()),
              items(c.item().size()),
              offsets.of(c),
              comments.around(c, c.LBRACE(), c.RBRACE()));
        }

        @Override
        public Declaration visitTotalDeclaration(RulesParser.TotalDeclarationContext c) {
          return Declaration.Total.of(
              literals.name(c.name()),
              literals.label(c.label()),
              expressions.expression(c.formula),
              clauses.clauses(c.clauses()),
              offsets.of(c),
              comments.around(c));
        }

        @Override
        public Declaration visitRatingDeclaration(RulesParser.RatingDeclarationContext c) {
          return Declaration.Rating.of(
              literals.name(c.name()),
              literals.label(c.label()),
              bands(c.band()),
              c.ceiling().stream().map(TreeBuilder.this::ceiling).toList(),
              offsets.of(c),
              comments.around(c, c.LBRACE(), c.RBRACE()));
        }

        @Override
        public Declaration visitListDeclaration(RulesParser.ListDeclarationContext c) {
          return Declaration.Listing.of(
              literals.name(c.name()),
              literals.label(c.label()),
              expressions.expression(c.condition),
              offsets.of(c),
              comments.around(c));
        }

        @Override
        public Declaration visitNotRatedDeclaration(RulesParser.NotRatedDeclarationContext c) {
          return Declaration.NotRated.of(
              literals.text(c.STRING()),
              Optional.ofNullable(c.whom()).map(clauses::whom),
              Optional.ofNullable(c.condition).map(expressions::expression),
              offsets.of(c),
              comments.around(c));
        }

        @Override
        public Declaration visitEmptyDeclaration(RulesParser.EmptyDeclarationContext c) {
          return EmptyMarks.of(
              c.STRING().stream().map(literals::text).toList(), offsets.of(c), comments.around(c));
        }

        @Override
        public Declaration visitIgnoreDeclaration(RulesParser.IgnoreDeclarationContext c) {
          return IgnoredColumns.of(
              c.STRING().stream().map(literals::text).toList(), offsets.of(c), comments.around(c));
        }

        @Override
        public Declaration visitWeightsDeclaration(RulesParser.WeightsDeclarationContext c) {
          return Weights.of(
              literals.label(c.label()),
              assumed(c.assumed()),
              c.weight().stream().map(TreeBuilder.this::weight).toList(),
              offsets.of(c),
              comments.around(c, c.LBRACE(), c.RBRACE()));
        }

        @Override
        public Declaration visitCalendarDeclaration(RulesParser.CalendarDeclarationContext c) {
          return Calendar.of(
              literals.label(c.label()),
              literals.day(c.first),
              literals.day(c.last),
              Optional.ofNullable(c.STRING()).map(literals::text),
              c.dayRange().stream().map(TreeBuilder.this::dayRange).toList(),
              offsets.of(c),
              comments.around(c, c.LBRACE(), c.RBRACE()));
        }

        @Override
        public Declaration visitBlock(RulesParser.BlockContext c) {
          if (Words.LOOPS.contains(c.id().getText().toLowerCase(Locale.ROOT))) {
            reporter.report(
                Code.EXACT_AND_FINITE, offsets.of(c.id()), Words.NO_LOOPS, Words.INSTEAD_OF_LOOPS);
          }
          return Declaration.Block.of(
              c.GROUP() != null,
              literals.id(c.id()),
              literals.label(c.label()),
              Optional.ofNullable(c.fixed()).map(literals::fixed),
              clauses.clauses(c.clauses()),
              items(c.item().size()),
              offsets.of(c),
              comments.around(c, c.LBRACE(), c.RBRACE()));
        }

        @Override
        public Declaration visitRuleItem(RulesParser.RuleItemContext c) {
          return Declaration.Rule.of(
              literals.id(c.id()),
              literals.label(c.label()),
              expressions.forms().gives(c.gives()),
              clauses.clauses(c.clauses()),
              offsets.of(c),
              comments.around(c));
        }
      };

  /** Takes what was built last. */
  private List<Declaration> items(int count) {
    List<Declaration> last = built.subList(built.size() - count, built.size());
    List<Declaration> items = List.copyOf(last);
    last.clear();
    return items;
  }

  /** The mode among the clauses of a part, of which there is one at most. */
  private RulesParser.@Nullable PartModeContext mode(List<RulesParser.PartClauseContext> clauses) {
    RulesParser.PartModeContext mode = null;
    for (RulesParser.PartClauseContext clause : clauses) {
      if (clause.partMode() == null) {
        continue;
      }
      if (mode != null) {
        reporter.report(
            Code.IN_PLACE,
            offsets.of(clause.partMode()),
            "the part says twice whether it deducts or adds",
            "leave one of them out");
      }
      mode = clause.partMode();
    }
    return mode;
  }

  private Mode mode(RulesParser.@Nullable PartModeContext c) {
    return c == null || c.fixed() == null
        ? Mode.ADD
        : c.DEDUCT_FROM() != null ? Mode.DEDUCT_FROM : Mode.ADD_UP_TO;
  }

  private Optional<String> assumed(RulesParser.@Nullable AssumedContext c) {
    return c == null ? Optional.empty() : Optional.of(literals.text(c.STRING()));
  }

  /** One value without dates, or several with dates. */
  private Expression letValue(RulesParser.LetValueContext c) {
    List<RulesParser.DatedValueContext> contexts = c.datedValue();
    expressions.checkChain(contexts);
    if (contexts.size() == 1 && contexts.get(0).dated().isEmpty()) {
      return expressions.expression(contexts.get(0).expression());
    }
    List<DatedValue> values = new ArrayList<>();
    for (RulesParser.DatedValueContext each : contexts) {
      if (each.dated().isEmpty()) {
        reporter.report(
            Code.FOLLOWS_GRAMMAR,
            offsets.of(each),
            "of several values each is followed by its dates",
            "write `since 2019-01-01` or `until …` behind it; a number has no comma inside");
      }
      values.add(
          new DatedValue(
              expressions.expression(each.expression()),
              each.dated().stream().map(literals::dated).toList()));
    }
    return Expression.DatedValues.of(values, offsets.of(c));
  }

  private List<BandNode> bands(List<RulesParser.BandContext> contexts) {
    List<BandNode> bands = new ArrayList<>();
    for (RulesParser.BandContext band : contexts) {
      IntervalNode interval = literals.interval(band.interval());
      Optional<String> label = literals.onlyLabel(band.label());
      Name id =
          band.name() != null
              ? literals.name(band.name())
              : Name.of(label.orElse(interval.interval().toString()), offsets.of(band));
      bands.add(
          new BandNode(
              id,
              label,
              interval,
              Optional.ofNullable(band.expression()).map(expressions::expression)));
    }
    return bands;
  }

  private CeilingNode ceiling(RulesParser.CeilingContext c) {
    return new CeilingNode(literals.value(c.value()), expressions.expression(c.expression()));
  }

  private WeightNode weight(RulesParser.WeightContext c) {
    return WeightNode.of(
        literals.id(c.id()), expressions.points(c.points()), offsets.of(c), comments.around(c));
  }

  private DayRange dayRange(RulesParser.DayRangeContext c) {
    LocalDate first = literals.day(c.first);
    return DayRange.of(
        c.WORKING() != null,
        first,
        c.last == null ? first : literals.day(c.last),
        offsets.of(c),
        comments.around(c));
  }
}
