package dev.scoring.dsl;

import dev.scoring.core.Scheme;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.check.Checker;
import dev.scoring.dsl.diagnostic.Renderer;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.lower.Lowering;
import dev.scoring.dsl.names.Naming;
import dev.scoring.dsl.parse.Parser;
import dev.scoring.dsl.print.Printer;
import dev.scoring.dsl.text.SourceText;
import dev.scoring.dsl.types.Types;
import dev.scoring.dsl.types.Typing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compiles texts of the rules language: text to tree, checks, graph. This is the only class that
 * knows that order. Thread-safe.
 */
public final class Rules {

  /** What diagnostics call a text without a name. */
  private static final String UNNAMED = "rules";

  private Rules() {}

  /** Compiles a text; diagnostics call it {@code rules}. */
  public static Compilation compile(String text) {
    return compile(UNNAMED, text);
  }

  /**
   * Compiles a text. Never throws for what the text says: what is wrong with it is in the result.
   *
   * @param file the name of the file, for diagnostics
   * @param text the text of a {@code .rules} file
   */
  public static Compilation compile(String file, String text) {
    return compile(List.of(new RulesFile(file, text)));
  }

  /**
   * Compiles a scheme that stands in several files, as if their declarations stood in one: names of
   * one file can be used in the others, the order of rules is that of the files, and a fact of one
   * file may be worked out by a {@code let} of another. Each file must follow the grammar by
   * itself. Never throws for what the texts say: what is wrong with them is in the result, with the
   * file in which it stands.
   *
   * @param files one file or more, each with another name
   * @throws IllegalArgumentException if there is no file, or two of the same name
   */
  public static Compilation compile(List<RulesFile> files) {
    if (files.isEmpty() || files.stream().map(RulesFile::name).distinct().count() < files.size()) {
      throw new IllegalArgumentException("files need names of their own: " + names(files));
    }
    SourceText source =
        SourceText.of(
            files.stream().map(file -> new SourceText(file.name(), file.text())).toList());
    Reporter reporter = new Reporter(source);
    Optional<SyntaxTree> tree = parse(source, reporter);
    Optional<Types> types = tree.flatMap(parsed -> meaning(parsed, reporter));
    Places places = tree.map(parsed -> Places.of(parsed, source)).orElseGet(Places::none);
    Optional<Scheme> scheme =
        types.map(
            found -> Scheme.of(Lowering.lower(tree.orElseThrow(), found, source), places::find));
    return new Compilation(source, scheme, reporter.findings(), places);
  }

  private static List<String> names(List<RulesFile> files) {
    return files.stream().map(RulesFile::name).toList();
  }

  /** What a tree means, if nothing is wrong with it. */
  private static Optional<Types> meaning(SyntaxTree tree, Reporter reporter) {
    Types types = Typing.of(tree, Naming.of(tree, reporter), reporter);
    if (!reporter.hasErrors()) {
      Checker.check(tree, types, reporter);
    }
    return reporter.hasErrors() ? Optional.empty() : Optional.of(types);
  }

  /** Parses each file by itself, so that nothing which one leaves open swallows the next. */
  private static Optional<SyntaxTree> parse(SourceText source, Reporter reporter) {
    List<List<Declaration>> declarations = new ArrayList<>();
    List<String> atEnd = new ArrayList<>();
    for (SourceText file : source.files()) {
      Optional<SyntaxTree> tree = Parser.parse(reporter.of(file));
      tree.ifPresent(
          parsed -> {
            declarations.add(parsed.declarations());
            atEnd.addAll(parsed.atEnd());
          });
    }
    return reporter.hasErrors()
        ? Optional.empty()
        : Optional.of(SyntaxTree.of(WorkedOutFacts.without(declarations), atEnd));
  }

  /**
   * Returns a text in its canonical layout; diagnostics call it {@code rules}.
   *
   * @param language the spelling of the keywords
   * @throws RulesException if the text does not follow the grammar
   */
  public static String format(String text, Language language) {
    return format(UNNAMED, text, language);
  }

  /**
   * Returns a text in its canonical layout. Comments are kept; formatting twice is formatting once.
   * A text that would not read the same in that layout, because a name stands where the layout
   * makes a keyword of it, is returned as it is.
   *
   * @param file the name of the file, for diagnostics
   * @param language the spelling of the keywords
   * @throws RulesException if the text does not follow the grammar
   */
  public static String format(String file, String text, Language language) {
    SourceText source = new SourceText(file, text);
    Reporter reporter = new Reporter(source);
    SyntaxTree tree =
        Parser.parse(reporter)
            .orElseThrow(
                () ->
                    new RulesException(
                        Renderer.render(reporter.findings(), source),
                        Compilation.diagnostics(reporter.findings(), source)));
    String formatted = Printer.print(tree, language.vocabulary());
    Optional<SyntaxTree> again = Parser.parse(new Reporter(new SourceText("formatted", formatted)));
    return again.equals(Optional.of(tree)) ? formatted : text;
  }
}
