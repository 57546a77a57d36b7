package dev.scoring.dsl.parse;

import dev.scoring.core.text.Quoted;
import dev.scoring.dsl.grammar.RulesLexer;
import dev.scoring.dsl.words.OtherWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.Token;

/** Alternatives in the notation of other languages: {@code 3 when c else 5}, {@code c ? 3 : 5}. */
final class CaseSlips {

  private final List<Token> entry;
  private final List<Slip> slips = new ArrayList<>();

  CaseSlips(List<Token> entry) {
    this.entry = entry;
  }

  List<Slip> slips() {
    int colon = 0;
    while (type(colon) != RulesLexer.COLON && type(colon) != Token.EOF) {
      colon++;
    }
    int from = colon + 1;
    int when = find(from, "when");
    int then = find(from, "then");
    int otherwise = find(from, "else");
    int question = mark(from, "?");
    int second = question < 0 ? -1 : mark(question, ":");
    if (when == from && then > when) {
      alternatives(
          from, when + 1, then, then + 1, otherwise < 0 ? entry.size() : otherwise, otherwise);
    } else if (when > from && otherwise > when) {
      alternatives(from, when + 1, otherwise, from, when, otherwise);
    } else if (second > question) {
      alternatives(from, from, question, question + 1, second, second);
    }
    for (int i = from; i < entry.size(); i++) {
      cappedCase(i);
    }
    return slips;
  }

  private void alternatives(
      int from, int condition, int conditionEnd, int points, int pointsEnd, int otherwise) {
    if (condition >= conditionEnd || points >= pointsEnd) {
      return;
    }
    String meant =
        written(condition, conditionEnd)
            + ": "
            + written(points, pointsEnd)
            + (otherwise < 0 ? "" : ", else: " + written(otherwise + 1, entry.size()));
    String help =
        otherwise < 0
            ? written(points, pointsEnd) + " when " + written(condition, conditionEnd)
            : "first [" + meant + "]";
    slips.add(
        new Slip(
            from,
            entry.size(),
            Trial.words("first [" + meant + "]", entry.get(from), entry.get(entry.size() - 1)),
            "what is given in several cases stands in a list, and the first case that holds counts",
            "write " + Quoted.of(help),
            /* isCertain= */ false));
  }

  /** A cap on one case or one term. */
  private void cappedCase(int i) {
    if (type(i) != RulesLexer.CAP || i + 2 > entry.size()) {
      return;
    }
    slips.add(
        new Slip(
            i,
            i + 2,
            List.of(),
            Quoted.of(text(i)) + " caps a whole rule, not one of its cases or terms",
            "write `min of (…, "
                + text(i + 1)
                + ")` for the case, or "
                + Quoted.of(text(i) + " " + text(i + 1))
                + " at the end of the rule",
            /* isCertain= */ false));
  }

  /** Where a keyword stands, or a word that is used for it. */
  private int find(int from, String keyword) {
    for (int i = from; i < entry.size(); i++) {
      String text = text(i).toLowerCase(Locale.ROOT);
      boolean spelled = Words.english(type(i)).filter(keyword::equals).isPresent();
      boolean then =
          keyword.equals("then") && (text.equals("then") || text.equals("则") || text.equals("那么"));
      if (spelled || then || OtherWords.meaning(text).contains(keyword)) {
        return i;
      }
    }
    return -1;
  }

  private int mark(int from, String mark) {
    for (int i = from; i < entry.size(); i++) {
      String text = text(i).replace('？', '?').replace('：', ':');
      if (text.equals(mark)) {
        return i;
      }
    }
    return -1;
  }

  private String written(int from, int to) {
    StringBuilder written = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean space = i > from && !SlipFinder.areGlued(entry.get(i - 1), entry.get(i));
      written.append(space ? " " : "").append(text(i));
    }
    return written.toString();
  }

  private int type(int i) {
    return i < entry.size() ? entry.get(i).getType() : Token.EOF;
  }

  private String text(int i) {
    return entry.get(i).getText();
  }
}
