package dev.scoring.dsl.parse;

import dev.scoring.core.graph.FactType;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.IntervalNode;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.grammar.RulesLexer;
import dev.scoring.dsl.grammar.RulesParser;
import dev.scoring.dsl.grammar.RulesParserBaseVisitor;
import dev.scoring.dsl.text.Code;
import dev.scoring.dsl.text.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.jspecify.annotations.Nullable;

/** Builds the tree of a file from a parse without errors. */
final class TreeBuilder {

  private final Offsets offsets;
  private final Reporter reporter;
  private final Comments comments;
  private final Literals literals;
  private final ExpressionBuilder expressions;
  private final AmountBuilder amounts;

  TreeBuilder(CommonTokenStream tokens, Offsets offsets, Reporter reporter) {
    this.offsets = offsets;
    this.reporter = reporter;
    this.comments = new Comments(tokens);
    this.literals = new Literals(offsets, reporter);
    this.expressions = new ExpressionBuilder(offsets, literals, reporter);
    this.amounts = new AmountBuilder(offsets, literals, expressions);
  }

  SyntaxTree file(RulesParser.FileContext file) {
    List<Declaration> declarations = new ArrayList<>();
    for (RulesParser.DeclarationContext declaration : file.declaration()) {
      declarations.add(declaration.accept(declarationVisitor));
    }
    return SyntaxTree.of(declarations, comments.atEndOfFile());
  }

  private final RulesParserBaseVisitor<Declaration> declarationVisitor =
      new RulesParserBaseVisitor<>() {
        @Override
        public Declaration visitSchemeHeader(RulesParser.SchemeHeaderContext c) {
          return Declaration.Scheme.of(
              literals.name(c.name()), label(c.label()), offsets.of(c), comments.around(c));
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
              label(c.label()),
              expressions.expression(c.value),
              c.assumed() == null
                  ? Optional.empty()
                  : Optional.of(literals.text(c.assumed().STRING())),
              offsets.of(c),
              comments.around(c));
        }

        @Override
        public Declaration visitFactsDeclaration(RulesParser.FactsDeclarationContext c) {
          return Declaration.Facts.of(
              facts(c.fact()), offsets.of(c), comments.around(c, c.LBRACE(), c.RBRACE()));
        }

        @Override
        public Declaration visitTableDeclaration(RulesParser.TableDeclarationContext c) {
          return Declaration.Table.of(
              literals.name(c.name()),
              label(c.label()),
              Optional.ofNullable(c.where).map(expressions::expression),
              facts(c.fact()),
              offsets.of(c),
              comments.around(c, c.LBRACE(), c.RBRACE()));
        }

        @Override
        public Declaration visitPartDeclaration(RulesParser.PartDeclarationContext c) {
          Declaration.Mode mode = Declaration.Mode.ADD;
          Optional<Expression> points = Optional.empty();
          if (c.partMode() != null && c.partMode().points() != null) {
            mode =
                c.partMode().DEDUCT_FROM() != null
                    ? Declaration.Mode.DEDUCT_FROM
                    : Declaration.Mode.ADD_UP_TO;
            points = Optional.of(literals.points(c.partMode().points()));
          }
          return Declaration.Part.of(
              literals.name(c.name()),
              label(c.label()),
              mode,
              points,
              clauses(c.clauses()),
              items(c.item()),
              offsets.of(c),
              comments.around(c, c.LBRACE(), c.RBRACE()));
        }

        @Override
        public Declaration visitTotalDeclaration(RulesParser.TotalDeclarationContext c) {
          return Declaration.Total.of(
              literals.name(c.name()),
              label(c.label()),
              expressions.expression(c.formula),
              offsets.of(c),
              comments.around(c));
        }

        @Override
        public Declaration visitRatingDeclaration(RulesParser.RatingDeclarationContext c) {
          List<Declaration.BandNode> bands = new ArrayList<>();
          for (RulesParser.BandContext band : c.band()) {
            IntervalNode interval = interval(band.interval());
            Optional<String> label = onlyLabel(band.label());
            Span span = offsets.of(band);
            Name id =
                band.name() != null
                    ? literals.name(band.name())
                    : Name.of(label.orElse(interval.interval().toString()), span);
            bands.add(new Declaration.BandNode(id, label, interval));
          }
          return Declaration.Rating.of(
              literals.name(c.name()),
              label(c.label()),
              bands,
              offsets.of(c),
              comments.around(c, c.LBRACE(), c.RBRACE()));
        }

        @Override
        public Declaration visitListDeclaration(RulesParser.ListDeclarationContext c) {
          return Declaration.Listing.of(
              literals.name(c.name()),
              label(c.label()),
              expressions.expression(c.condition),
              offsets.of(c),
              comments.around(c));
        }

        @Override
        public Declaration visitBlock(RulesParser.BlockContext c) {
          return Declaration.Block.of(
              c.GROUP() != null,
              literals.id(c.id()),
              label(c.label()),
              Optional.ofNullable(c.points()).map(literals::points),
              clauses(c.clauses()),
              items(c.item()),
              offsets.of(c),
              comments.around(c, c.LBRACE(), c.RBRACE()));
        }

        @Override
        public Declaration visitRuleItem(RulesParser.RuleItemContext c) {
          return Declaration.Rule.of(
              literals.id(c.id()),
              label(c.label()),
              amounts.amount(c.amount()),
              clauses(c.clauses()),
              offsets.of(c),
              comments.around(c));
        }
      };

  private List<Declaration> items(List<RulesParser.ItemContext> contexts) {
    List<Declaration> items = new ArrayList<>();
    for (RulesParser.ItemContext context : contexts) {
      items.add(context.accept(declarationVisitor));
    }
    return items;
  }

  private List<Declaration.Fact> facts(List<RulesParser.FactContext> contexts) {
    List<Declaration.Fact> facts = new ArrayList<>();
    for (RulesParser.FactContext c : contexts) {
      boolean orEmpty = false;
      List<Declaration.Relation> relations = new ArrayList<>();
      Optional<IntervalNode> domain = Optional.empty();
      for (RulesParser.FactClauseContext clause : c.factClause()) {
        if (clause instanceof RulesParser.RelationAtMostContext atMost) {
          relations.add(
              new Declaration.Relation(
                  dev.scoring.core.graph.Comparison.AT_MOST, expressions.sum(atMost.sum())));
        } else if (clause instanceof RulesParser.RelationAtLeastContext atLeast) {
          relations.add(
              new Declaration.Relation(
                  dev.scoring.core.graph.Comparison.AT_LEAST, expressions.sum(atLeast.sum())));
        } else if (clause instanceof RulesParser.DomainContext in) {
          domain = Optional.of(interval(in.interval()));
        } else {
          orEmpty = true;
        }
      }
      facts.add(
          Declaration.Fact.of(
              literals.name(c.name()),
              onlyLabel(c.label()),
              type(c.type()),
              orEmpty,
              relations,
              domain,
              offsets.of(c),
              comments.around(c)));
    }
    return facts;
  }

  private Declaration.TypeNode type(RulesParser.TypeContext c) {
    List<Declaration.ChoiceNode> choices = new ArrayList<>();
    for (RulesParser.ChoiceContext choice : c.choice()) {
      Name value =
          choice.name() != null
              ? literals.name(choice.name())
              : Name.of(literals.text(choice.STRING()), offsets.of(choice));
      choices.add(new Declaration.ChoiceNode(value, label(choice.label())));
    }
    FactType type =
        switch (c.getStart().getType()) {
          case RulesLexer.FLAG -> FactType.FLAG;
          case RulesLexer.COUNT -> FactType.COUNT;
          case RulesLexer.RATE -> FactType.RATE;
          case RulesLexer.AMOUNT -> FactType.AMOUNT;
          case RulesLexer.DATE_ -> FactType.DATE;
          case RulesLexer.TEXT -> FactType.TEXT;
          case RulesLexer.UNIT -> FactType.UNIT;
          default -> FactType.CHOICE;
        };
    return new Declaration.TypeNode(type, choices);
  }

  private IntervalNode interval(RulesParser.IntervalContext c) {
    return literals.interval(c);
  }

  private List<Clause> clauses(RulesParser.ClausesContext c) {
    List<Clause> clauses = new ArrayList<>();
    for (RulesParser.ClauseContext clause : c.clause()) {
      clauses.add(clause.accept(clauseVisitor));
    }
    return clauses;
  }

  private final RulesParserBaseVisitor<Clause> clauseVisitor =
      new RulesParserBaseVisitor<>() {
        @Override
        public Clause visitWhenClause(RulesParser.WhenClauseContext c) {
          return Clause.When.of(expressions.expression(c.expression()), offsets.of(c));
        }

        @Override
        public Clause visitClosedClause(RulesParser.ClosedClauseContext c) {
          return Clause.ClosedWhen.of(expressions.expression(c.expression()), offsets.of(c));
        }

        @Override
        public Clause visitButClause(RulesParser.ButClauseContext c) {
          return Clause.But.of(
              amounts.amount(c.amount()), expressions.expression(c.expression()), offsets.of(c));
        }

        @Override
        public Clause visitForClause(RulesParser.ForClauseContext c) {
          return Clause.For.of(c.name().stream().map(literals::name).toList(), offsets.of(c));
        }

        @Override
        public Clause visitDatedClause(RulesParser.DatedClauseContext c) {
          Clause.Bound bound =
              switch (c.bounded.getType()) {
                case RulesLexer.SINCE -> Clause.Bound.SINCE;
                case RulesLexer.AFTER -> Clause.Bound.AFTER;
                default -> Clause.Bound.UNTIL;
              };
          return Clause.Dated.of(bound, literals.day(c.DAY().getSymbol()), offsets.of(c));
        }

        @Override
        public Clause visitCapClause(RulesParser.CapClauseContext c) {
          return Clause.Cap.of(literals.points(c.points()), offsets.of(c));
        }

        @Override
        public Clause visitSourceClause(RulesParser.SourceClauseContext c) {
          return Clause.Source.of(literals.text(c.STRING()), offsets.of(c));
        }

        @Override
        public Clause visitSicClause(RulesParser.SicClauseContext c) {
          return Clause.Sic.of(literals.text(c.STRING()), offsets.of(c));
        }

        @Override
        public Clause visitRescaleClause(RulesParser.RescaleClauseContext c) {
          return Clause.RescaleAbsent.of(offsets.of(c));
        }
      };

  private Optional<String> onlyLabel(List<RulesParser.LabelContext> labels) {
    if (labels.size() > 1) {
      reporter.report(
          Code.E109, offsets.of(labels.get(1)), "a second label", "leave one of them out");
    }
    return labels.isEmpty() ? Optional.empty() : label(labels.get(0));
  }

  private Optional<String> label(RulesParser.@Nullable LabelContext c) {
    return c == null ? Optional.empty() : Optional.of(literals.text(c.STRING()));
  }
}
