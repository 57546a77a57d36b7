package dev.scoring.dsl.parse;

import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.grammar.RulesParser;
import java.util.Optional;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Parses a text. */
public final class Parser {

  private Parser() {}

  /**
   * Parses the text of a reporter.
   *
   * @return the tree, or nothing if an error was reported
   */
  public static Optional<SyntaxTree> parse(Reporter reporter) {
    String text = reporter.source().text();
    if (text.length() > Limits.MAX_CHARACTERS) {
      reporter.report(
          Code.WITHIN_LIMITS,
          new Span(0, 0),
          "the text has more than " + Limits.MAX_CHARACTERS + " characters",
          "split the scheme");
      return Optional.empty();
    }
    Offsets offsets = new Offsets(text);
    WholeWordLexer lexer = new WholeWordLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    ReadTokens tokens = new ReadTokens(lexer);
    if (!TokenChecks.read(lexer, tokens, offsets, reporter)) {
      return Optional.empty();
    }
    try {
      return file(tokens, offsets, reporter);
    } catch (BoundedParser.TooDeep e) {
      reporter.report(
          Code.WITHIN_LIMITS,
          offsets.of(e.at()),
          "figures nest deeper than " + Limits.MAX_DEPTH,
          "name parts of it with `let`");
      return Optional.empty();
    } catch (ParseCancellationException limit) {
      return Optional.empty();
    }
  }

  private static Optional<SyntaxTree> file(ReadTokens tokens, Offsets offsets, Reporter reporter) {
    Reporter found = new Reporter(reporter.source());
    TreeBuilder trees = new TreeBuilder(tokens, offsets, found);
    try {
      parser(tokens, trees, reporter, PredictionMode.SLL, new BailErrorStrategy()).file();
    } catch (BoundedParser.TooDeep e) {
      throw e;
    } catch (ParseCancellationException e) {
      // The fast way gave up: the text has an error, or needs the slower and surer way.
      Slips.report(tokens, offsets, reporter);
      if (!reporter.hasErrors()) {
        tokens.seek(0);
        found = new Reporter(reporter.source());
        trees = new TreeBuilder(tokens, offsets, found);
        parser(tokens, trees, reporter, PredictionMode.LL, new BailErrorStrategy()).file();
      }
    }
    if (reporter.hasErrors()) {
      return Optional.empty();
    }
    reporter.addAll(found);
    return reporter.hasErrors() ? Optional.empty() : Optional.of(trees.file());
  }

  private static RulesParser parser(
      CommonTokenStream tokens,
      TreeBuilder trees,
      Reporter reporter,
      PredictionMode mode,
      ANTLRErrorStrategy strategy) {
    RulesParser parser = new BoundedParser(tokens, trees, reporter);
    parser.removeErrorListeners();
    parser.setErrorHandler(strategy);
    parser.getInterpreter().setPredictionMode(mode);
    return parser;
  }
}
