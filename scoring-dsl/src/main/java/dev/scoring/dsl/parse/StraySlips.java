package dev.scoring.dsl.parse;

import dev.scoring.core.text.Quoted;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.grammar.RulesLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Marks that the language does not have. */
final class StraySlips {

  private final List<Token> entry;
  private final List<Slip> slips = new ArrayList<>();

  StraySlips(List<Token> entry) {
    this.entry = entry;
  }

  /** Whether the language does not have a mark. */
  static boolean isStray(Token word) {
    return word.getType() == RulesLexer.STRAY || word.getType() == RulesLexer.SEMICOLON;
  }

  List<Slip> slips() {
    for (int i = 0; i < entry.size(); i++) {
      if (!isStray(entry.get(i))) {
        continue;
      }
      if (type(i) == RulesLexer.SEMICOLON && i + 1 < entry.size()) {
        semicolons(i);
      }
      String mark = text(i);
      int end =
          i + 1 < entry.size() && isStray(entry.get(i + 1)) && text(i + 1).equals(mark)
              ? i + 2
              : i + 1;
      switch (mark) {
        case "'", "‘", "’", "`", "『", "«", "„" -> quoted(i);
        case "&" -> meant(i, end, "and");
        case "|" -> meant(i, end, "or");
        case "!" -> meant(i, i + 1, "not");
        default -> {}
      }
      slips.add(
          new Slip(
              Code.KNOWN_MARKS,
              i,
              end,
              List.of(),
              TokenChecks.strayMessage(mark),
              TokenChecks.strayHelp(mark),
              /* isCertain= */ true));
    }
    return slips;
  }

  private void meant(int from, int to, String keyword) {
    StringBuilder mark = new StringBuilder();
    entry.subList(from, to).forEach(word -> mark.append(word.getText()));
    slips.add(
        new Slip(
            Code.KNOWN_MARKS,
            from,
            to,
            Trial.words(keyword, entry.get(from), entry.get(to - 1)),
            TokenChecks.strayMessage(mark.toString()),
            "write " + Quoted.of(keyword),
            /* isCertain= */ true));
  }

  /** Semicolons between steps or cases, told once. */
  private void semicolons(int first) {
    int depth = 0;
    List<Token> words = new ArrayList<>();
    int last = first;
    for (int i = first; i < entry.size() && depth >= 0; i++) {
      depth +=
          switch (type(i)) {
            case RulesLexer.LBRACK, RulesLexer.LPAREN -> 1;
            case RulesLexer.RBRACK, RulesLexer.RPAREN -> -1;
            default -> 0;
          };
      if (type(i) == RulesLexer.SEMICOLON) {
        words.addAll(Trial.words(",", entry.get(i), entry.get(i)));
        last = i;
      } else {
        words.add(entry.get(i));
      }
    }
    slips.add(
        new Slip(
                Code.KNOWN_MARKS,
                first,
                last + 1,
                words.subList(0, last + 1 - first),
                Quoted.of(text(first)) + " means nothing here",
                "write a comma between two of a list",
                /* isCertain= */ true)
            .at(first));
  }

  /** Text in quotes of another sort: a text, or a name that needs none. */
  private void quoted(int open) {
    int close = open + 1;
    while (close < entry.size() && !"'’‘`』»“”".contains(text(close))) {
      close++;
    }
    if (close >= entry.size()) {
      return;
    }
    StringBuilder inside = new StringBuilder();
    for (int i = open + 1; i < close; i++) {
      boolean space = i > open + 1 && !SlipFinder.areGlued(entry.get(i - 1), entry.get(i));
      inside.append(space ? " " : "").append(text(i));
    }
    String text = "\"" + inside.toString().replace("\"", "") + "\"";
    slips.add(
        new Slip(
            Code.KNOWN_MARKS,
            open,
            close + 1,
            Trial.words(text, entry.get(open), entry.get(close)),
            "text stands in double quotes",
            "write " + Quoted.word(text),
            /* isCertain= */ true));
    slips.add(
        new Slip(
            Code.KNOWN_MARKS,
            open,
            close + 1,
            entry.subList(open + 1, close),
            "a name stands without quotes",
            "write " + Quoted.word(inside.toString()),
            /* isCertain= */ true));
  }

  private int type(int i) {
    return i < entry.size() ? entry.get(i).getType() : Token.EOF;
  }

  private String text(int i) {
    return entry.get(i).getText();
  }
}
