package dev.scoring.dsl;

import dev.scoring.core.Scheme;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.check.Checker;
import dev.scoring.dsl.check.Symbols;
import dev.scoring.dsl.lower.Lowering;
import dev.scoring.dsl.parse.Parser;
import dev.scoring.dsl.print.Printer;
import dev.scoring.dsl.text.Reporter;
import dev.scoring.dsl.text.SourceText;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles texts of the rules language: text to tree, checks, graph. This is the only class that
 * knows that order. Thread-safe.
 */
public final class Rules {

  private Rules() {}

  /** Compiles a text; diagnostics call it {@code rules}. */
  public static Compilation compile(String text) {
    return compile("rules", text);
  }

  /**
   * Compiles a text. Never throws for what the text says: what is wrong with it is in the result.
   *
   * @param file the name of the file, for diagnostics
   * @param text the text of a {@code .rules} file
   */
  public static Compilation compile(String file, String text) {
    SourceText source = new SourceText(file, text);
    Reporter reporter = new Reporter(source);
    Optional<SyntaxTree> tree = Parser.parse(reporter);
    Optional<Symbols> symbols = tree.flatMap(parsed -> Checker.check(parsed, reporter));
    Optional<Scheme> scheme =
        symbols.map(names -> Scheme.of(Lowering.lower(tree.orElseThrow(), names)));
    Map<String, Place> places = tree.map(parsed -> Places.of(parsed, source)).orElse(Map.of());
    return new Compilation(source, scheme, reporter.diagnostics(), places);
  }

  /**
   * Returns a text in its canonical layout. Comments are kept; formatting twice is formatting once.
   * A text that would not read the same in that layout, because a name stands where the layout
   * makes a keyword of it, is returned as it is.
   *
   * @param language the spelling of the keywords
   * @throws RulesException if the text does not follow the grammar
   */
  public static String format(String text, Language language) {
    SourceText source = new SourceText("rules", text);
    Reporter reporter = new Reporter(source);
    SyntaxTree tree =
        Parser.parse(reporter)
            .orElseThrow(
                () ->
                    new RulesException(
                        Renderer.render(reporter.diagnostics(), source), reporter.diagnostics()));
    String formatted = Printer.print(tree, language);
    Optional<SyntaxTree> again = Parser.parse(new Reporter(new SourceText("formatted", formatted)));
    return again.equals(Optional.of(tree)) ? formatted : text;
  }
}
