package dev.scoring.dsl.print;

import dev.scoring.core.model.Comparison;
import dev.scoring.dsl.ast.BandNode;
import dev.scoring.dsl.ast.Calendar;
import dev.scoring.dsl.ast.CeilingNode;
import dev.scoring.dsl.ast.ChoiceNode;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.DayRange;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Declaration.Block;
import dev.scoring.dsl.ast.Declaration.Fact;
import dev.scoring.dsl.ast.Declaration.Facts;
import dev.scoring.dsl.ast.Declaration.Let;
import dev.scoring.dsl.ast.Declaration.Listing;
import dev.scoring.dsl.ast.Declaration.NotRated;
import dev.scoring.dsl.ast.Declaration.Part;
import dev.scoring.dsl.ast.Declaration.Rating;
import dev.scoring.dsl.ast.Declaration.Rule;
import dev.scoring.dsl.ast.Declaration.Scheme;
import dev.scoring.dsl.ast.Declaration.SourceNote;
import dev.scoring.dsl.ast.Declaration.Table;
import dev.scoring.dsl.ast.Declaration.Total;
import dev.scoring.dsl.ast.EmptyMarks;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.IgnoredColumns;
import dev.scoring.dsl.ast.Name;
import dev.scoring.dsl.ast.Node;
import dev.scoring.dsl.ast.Relation;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.ast.TableClause;
import dev.scoring.dsl.ast.Trivia;
import dev.scoring.dsl.ast.TypeNode;
import dev.scoring.dsl.ast.WeightNode;
import dev.scoring.dsl.ast.Weights;
import dev.scoring.dsl.words.Keyword;
import dev.scoring.dsl.words.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Prints declarations, one after another, with what stands around them. */
final class DeclarationPrinter implements Declaration.Visitor<StringBuilder> {

  private static final int INDENT = 2;
  private static final int FORM_INDENT = 4;
  private static final String BRACKETS = "[(［（【";

  private final Vocabulary vocabulary;
  private final StringBuilder out = new StringBuilder();
  private int indent;

  DeclarationPrinter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Prints a whole file. */
  String print(SyntaxTree tree) {
    Declaration previous = null;
    for (Declaration declaration : tree.declarations()) {
      if (previous != null
          && (declaration.trivia().blankLineBefore()
              || !Paragraph.of(previous).runsOnWith(Paragraph.of(declaration)))) {
        out.append('\n');
      }
      print(declaration);
      previous = declaration;
    }
    if (previous != null && !tree.atEnd().isEmpty()) {
      out.append('\n');
    }
    comments(tree.atEnd());
    return out.toString();
  }

  private void print(Declaration declaration) {
    comments(declaration.trivia().before());
    declaration.accept(this);
  }

  @Override
  public StringBuilder visitScheme(Scheme node) {
    Line line = line().keyword(Keyword.SCHEME).name(node.name());
    label(line, node.label());
    return end(line, node.trivia());
  }

  @Override
  public StringBuilder visitSourceNote(SourceNote node) {
    return end(line().keyword(Keyword.SOURCE).quoted(node.text()), node.trivia());
  }

  @Override
  public StringBuilder visitLet(Let node) {
    return named(line().keyword(Keyword.LET), node);
  }

  private StringBuilder named(Line line, Let node) {
    line.name(node.name());
    label(line, node.label());
    line.word("=");
    new ExpressionPrinter(line).print(node.value());
    node.assumed().ifPresent(reason -> line.keyword(Keyword.ASSUMED).quoted(reason));
    return end(line, node.trivia());
  }

  @Override
  public StringBuilder visitFacts(Facts node) {
    return braces(line().keyword(Keyword.FACTS), node.facts(), node.trivia());
  }

  @Override
  public StringBuilder visitTable(Table node) {
    Line line = line().keyword(Keyword.TABLE).name(node.name());
    label(line, node.label());
    node.where()
        .ifPresent(
            where -> {
              line.keyword(Keyword.WHERE);
              new ExpressionPrinter(line).print(where);
            });
    open(line, node.trivia());
    List<Node> entries = new ArrayList<>(node.columns());
    entries.addAll(node.derived());
    entries.addAll(node.clauses());
    entries.sort(Comparator.comparingInt(entry -> entry.span().start())); // as written
    entries(
        entries,
        entry ->
            entry instanceof TableClause clause ? clause.trivia() : ((Declaration) entry).trivia(),
        this::entry);
    return close(node.trivia());
  }

  private void entry(Node entry) {
    if (entry instanceof Let derived) {
      named(line(), derived);
    } else if (entry instanceof Declaration column) {
      column.accept(this);
    } else if (entry instanceof TableClause clause) {
      end(clause(clause), clause.trivia());
    }
  }

  private Line clause(TableClause clause) {
    if (clause instanceof TableClause.EveryUnit every) {
      Line line = line().keyword(Keyword.EVERY_UNIT);
      every.by().ifPresent(column -> line.keyword(Keyword.BY).name(column));
      every.when().ifPresent(when -> new ExpressionPrinter(line.keyword(Keyword.WHEN)).print(when));
      return line;
    }
    Line line = line().keyword(Keyword.KEY);
    List<Name> columns = ((TableClause.Key) clause).columns();
    for (int i = 0; i < columns.size(); i++) {
      (i == 0 ? line : line.close(",")).name(columns.get(i));
    }
    return line;
  }

  @Override
  public StringBuilder visitFact(Fact node) {
    Line line = line().name(node.name());
    label(line, node.label());
    line.close(":");
    type(line, node.type());
    if (node.orEmpty()) {
      line.keyword(Keyword.OR_EMPTY);
    }
    ExpressionPrinter expressions = new ExpressionPrinter(line);
    for (Relation relation : node.relations()) {
      line.keyword(
          relation.comparison() == Comparison.AT_MOST ? Keyword.AT_MOST : Keyword.AT_LEAST);
      expressions.printFigure(relation.figure());
    }
    node.domain()
        .ifPresent(
            domain -> {
              line.keyword(Keyword.IN);
              expressions.print(domain.interval());
            });
    node.requiredWhen()
        .ifPresent(
            condition -> {
              line.keyword(Keyword.REQUIRED_WHEN);
              expressions.print(condition);
            });
    return end(line, node.trivia());
  }

  private static void type(Line line, TypeNode type) {
    line.keyword(
        switch (type.type()) {
          case FLAG -> Keyword.FLAG;
          case COUNT -> Keyword.COUNT;
          case RATE -> Keyword.RATE;
          case AMOUNT -> Keyword.AMOUNT;
          case DATE -> Keyword.DATE;
          case CHOICE -> Keyword.ONE_OF;
          case TEXT -> Keyword.TEXT;
          case UNIT -> Keyword.UNIT;
        });
    if (type.asFraction()) {
      line.keyword(Keyword.AS_FRACTION);
    }
    for (int i = 0; i < type.choices().size(); i++) {
      if (i > 0) {
        line.close(",");
      }
      ChoiceNode choice = type.choices().get(i);
      line.word(Quotes.quoteUnlessName(choice.value().text()));
      label(line, choice.label());
    }
  }

  @Override
  public StringBuilder visitPart(Part node) {
    Line line = line().keyword(Keyword.PART).name(node.name());
    label(line, node.label());
    line.keyword(
        switch (node.mode()) {
          case DEDUCT_FROM -> Keyword.DEDUCT_FROM;
          case ADD_UP_TO -> Keyword.ADD_UP_TO;
          case ADD -> Keyword.ADD;
        });
    node.points().ifPresent(points -> new ExpressionPrinter(line).printFixed(points));
    clauses(line, node.clauses());
    return braces(line, node.items(), node.trivia());
  }

  @Override
  public StringBuilder visitBlock(Block node) {
    Line line = line();
    if (node.heading()) {
      line.keyword(Keyword.GROUP);
    }
    line.name(node.name());
    label(line, node.label());
    node.points().ifPresent(points -> new ExpressionPrinter(line).printFixed(points));
    clauses(line, node.clauses());
    return braces(line, node.items(), node.trivia());
  }

  @Override
  public StringBuilder visitRule(Rule node) {
    Line line = line().name(node.name());
    label(line, node.label());
    line.close(":");
    if (node.label().isPresent()) {
      line.breakTo(indent + FORM_INDENT);
    }
    new FormPrinter(line).print(node.form());
    clauses(line, node.clauses());
    return end(line, node.trivia());
  }

  @Override
  public StringBuilder visitTotal(Total node) {
    Line line = line().keyword(Keyword.TOTAL).name(node.name());
    label(line, node.label());
    line.word("=");
    new ExpressionPrinter(line).print(node.formula());
    clauses(line, node.clauses());
    return end(line, node.trivia());
  }

  @Override
  public StringBuilder visitRating(Rating node) {
    Line line = line().keyword(Keyword.RATING).name(node.of());
    label(line, node.label());
    open(line, node.trivia());
    node.bands().forEach(this::band);
    node.ceilings().forEach(this::ceiling);
    return close(node.trivia());
  }

  /** A band without a written id has its label or its interval for one; those are not repeated. */
  private void band(BandNode band) {
    Line line = line();
    String id = band.id().text();
    boolean written = BRACKETS.indexOf(id.charAt(0)) < 0 && !band.label().equals(Optional.of(id));
    if (written) {
      line.name(band.id());
      label(line, band.label());
    }
    new ExpressionPrinter(line).print(band.interval().interval());
    if (!written) {
      label(line, band.label());
    }
    band.when().ifPresent(condition -> when(line, condition));
    end(line, Trivia.NONE);
  }

  private static void when(Line line, Expression condition) {
    line.keyword(Keyword.WHEN);
    new ExpressionPrinter(line).print(condition);
  }

  private void ceiling(CeilingNode ceiling) {
    Line line = line().keyword(Keyword.CEILING);
    line.word(Quotes.quoteUnlessName(ceiling.band().text()));
    when(line, ceiling.condition());
    end(line, Trivia.NONE);
  }

  @Override
  public StringBuilder visitListing(Listing node) {
    Line line = line().keyword(Keyword.LIST).name(node.name());
    label(line, node.label());
    when(line, node.condition());
    return end(line, node.trivia());
  }

  @Override
  public StringBuilder visitNotRated(NotRated node) {
    Line line = line().keyword(Keyword.NOT_RATED).quoted(node.reason());
    node.whom().ifPresent(whom -> clauses(line, List.of(whom)));
    node.condition().ifPresent(condition -> when(line, condition));
    return end(line, node.trivia());
  }

  @Override
  public StringBuilder visitIgnoredColumns(IgnoredColumns node) {
    return end(texts(Keyword.IGNORE_COLUMNS, node.columns()), node.trivia());
  }

  @Override
  public StringBuilder visitEmptyMarks(EmptyMarks node) {
    return end(texts(Keyword.READ_AS_EMPTY, node.marks()), node.trivia());
  }

  private Line texts(Keyword keyword, List<String> texts) {
    Line line = line().keyword(keyword);
    for (int i = 0; i < texts.size(); i++) {
      if (i > 0) {
        line.close(",");
      }
      line.quoted(texts.get(i));
    }
    return line;
  }

  @Override
  public StringBuilder visitWeights(Weights node) {
    Line line = line().keyword(Keyword.WEIGHTS);
    label(line, node.label());
    node.assumed().ifPresent(reason -> line.keyword(Keyword.ASSUMED).quoted(reason));
    open(line, node.trivia());
    entries(node.weights(), WeightNode::trivia, this::weight);
    return close(node.trivia());
  }

  private void weight(WeightNode weight) {
    Line line = line().name(weight.id()).close(":");
    end(new ExpressionPrinter(line).printPoints(weight.weight()), weight.trivia());
  }

  @Override
  public StringBuilder visitCalendar(Calendar node) {
    Line line = line().keyword(Keyword.CALENDAR);
    label(line, node.label());
    line.word(node.first().toString()).keyword(Keyword.TO).word(node.last().toString());
    node.source().ifPresent(source -> line.keyword(Keyword.SOURCE).quoted(source));
    open(line, node.trivia());
    entries(node.ranges(), DayRange::trivia, this::days);
    return close(node.trivia());
  }

  private void days(DayRange range) {
    Line line = line().keyword(range.working() ? Keyword.WORKING : Keyword.OFF);
    line.word(range.first().toString());
    if (!range.last().equals(range.first())) {
      line.keyword(Keyword.TO).word(range.last().toString());
    }
    end(line, range.trivia());
  }

  private Line line() {
    return Line.indented(vocabulary, indent);
  }

  private static void label(Line line, Optional<String> label) {
    label.ifPresent(line::quoted);
  }

  private static void clauses(Line line, List<Clause> clauses) {
    new ClausePrinter(line).printBehind(clauses);
  }

  private StringBuilder braces(Line header, List<? extends Declaration> items, Trivia trivia) {
    open(header, trivia);
    entries(items, Declaration::trivia, item -> item.accept(this));
    return close(trivia);
  }

  /** Prints what stands between braces, with the comments and blank lines above each. */
  private <T> void entries(
      List<? extends T> entries, Function<T, Trivia> trivia, Consumer<T> print) {
    boolean first = true;
    for (T entry : entries) {
      Trivia around = trivia.apply(entry);
      if (!first && around.blankLineBefore()) {
        out.append('\n');
      }
      comments(around.before());
      print.accept(entry);
      first = false;
    }
  }

  private void open(Line header, Trivia trivia) {
    end(header.word("{"), trivia);
    indent += INDENT;
  }

  private StringBuilder close(Trivia trivia) {
    comments(trivia.atEnd());
    indent -= INDENT;
    return end(line().word("}"), Trivia.NONE);
  }

  private StringBuilder end(Line line, Trivia trivia) {
    out.append(line.text());
    if (!trivia.behind().isEmpty()) {
      out.append("  ").append(comment(trivia.behind()));
    }
    out.append('\n');
    return out;
  }

  private void comments(List<String> comments) {
    for (String each : comments) {
      out.append(" ".repeat(indent)).append(comment(each)).append('\n');
    }
  }

  private static String comment(String content) {
    return content.isEmpty() ? "#" : "# " + content;
  }
}
