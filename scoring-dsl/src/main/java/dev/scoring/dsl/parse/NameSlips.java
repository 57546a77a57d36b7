package dev.scoring.dsl.parse;

import dev.scoring.core.text.Quoted;
import dev.scoring.dsl.grammar.RulesLexer;
import dev.scoring.dsl.words.SpokenNumber;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Ids and names in a notation that the language does not have. */
final class NameSlips {

  private final List<Token> text;
  private final Entry.Setting place;
  private final List<Token> entry;
  private final List<Slip> slips = new ArrayList<>();

  NameSlips(List<Token> text, Entry.Setting place, List<Token> entry) {
    this.text = text;
    this.place = place;
    this.entry = entry;
  }

  List<Slip> slips() {
    switch (place) {
      case RULES -> {
        numbering();
        if (Words.english(type(0)).isPresent()) {
          digitsFirst(1);
          bracketed(1);
          nameless();
        }
      }
      case FACTS, COLUMNS, BANDS -> {
        digitsFirst(0);
        bracketed(0);
        severalWords();
      }
      case WEIGHTS -> numbering();
      case DAYS -> {}
    }
    return slips;
  }

  // -------------------------------------------------------------- ids

  /** Such as {@code 一、}, {@code （一）}, {@code ①}, {@code 1)}, {@code 1、} before a rule or block. */
  private void numbering() {
    int end = 0;
    if (type(0) == RulesLexer.LPAREN && type(2) == RulesLexer.RPAREN) {
      end = 3;
    } else if (type(0) == RulesLexer.STRAY) {
      end = 1;
    } else if ((type(0) == RulesLexer.NAME || type(0) == RulesLexer.NUMBER)
        && (type(1) == RulesLexer.COMMA
            || type(1) == RulesLexer.STRAY
            || type(1) == RulesLexer.RPAREN)) {
      end = 2;
    }
    if (end == 0) {
      return;
    }
    // A name of the thing may stand behind its number.
    String id = id();
    List<Token> words = Trial.words(id, entry.get(0), entry.get(end - 1));
    numbered(0, end, words, id);
    if (type(end) == RulesLexer.NAME) {
      numbered(0, end + 1, words, id);
    }
  }

  private void numbered(int from, int to, List<Token> words, String id) {
    StringBuilder written = new StringBuilder();
    entry.subList(from, to).forEach(word -> written.append(word.getText()));
    slips.add(
        new Slip(
            from,
            to,
            words,
            Quoted.word(written.toString())
                + " is no id: an id is letters and digits, without marks",
            "write " + Quoted.of(id),
            /* isCertain= */ true));
  }

  /** An id that fits: what the rules in a block have before their last point, or any. */
  private String id() {
    for (int i = 0; i < text.size(); i++) {
      if (text.get(i).getStartIndex() > entry.get(0).getStartIndex()) {
        String next = text.get(i).getText();
        int point = next.lastIndexOf('.');
        boolean opens = type(entry.size() - 1) == RulesLexer.LBRACE;
        if (opens && point > 0 && text.get(i).getType() == RulesLexer.NAME) {
          return next.substring(0, point);
        }
        if (text.get(i).getLine() > entry.get(entry.size() - 1).getLine() + 1) {
          break;
        }
      }
    }
    String written = entry.get(type(0) == RulesLexer.LPAREN ? 1 : 0).getText();
    int circled = written.charAt(0) - '①' + 1;
    int number =
        type(0) == RulesLexer.STRAY && circled >= 1 && circled <= 20
            ? circled
            : SpokenNumber.of(written)
                .filter(digits -> digits.length() < 4 && digits.indexOf('.') < 0)
                .map(Integer::parseInt)
                .orElse(1);
    return idOfNeighbour() + Math.max(1, number);
  }

  /** What the id of the rule before has up to its last point, if its block is not closed. */
  private String idOfNeighbour() {
    String id = "A";
    if (type(entry.size() - 1) == RulesLexer.LBRACE) {
      return id;
    }
    for (Token word : text) {
      if (word.getStartIndex() >= entry.get(0).getStartIndex()) {
        break;
      }
      String written = word.getText();
      int point = written.lastIndexOf('.');
      if (word.getType() == RulesLexer.RBRACE) {
        id = "A";
      } else if (point > 0
          && (word.getType() == RulesLexer.NAME || word.getType() == RulesLexer.SECTION)
          && Character.isDigit(written.charAt(written.length() - 1))) {
        id = written.substring(0, point + 1);
      }
    }
    return id;
  }

  // -------------------------------------------------------------- names

  /** A label where the name before it is missing. */
  private void nameless() {
    if (type(1) != RulesLexer.STRING
        || type(0) == RulesLexer.NOT_RATED
        || type(0) == RulesLexer.SOURCE) {
      return;
    }
    StringBuilder name = new StringBuilder();
    entry.get(1).getText().codePoints().filter(Character::isLetter).forEach(name::appendCodePoint);
    if (name.isEmpty() || Trial.words(name.toString()).size() != 1) {
      return;
    }
    List<Token> words = new ArrayList<>(Trial.words(name.toString(), entry.get(1), entry.get(1)));
    words.add(entry.get(1));
    slips.add(
        new Slip(
            1,
            2,
            words,
            "a name is missing before the text",
            "write "
                + Quoted.of(
                    entry.get(0).getText() + " " + Quoted.phraseWithoutMarks(name.toString()))
                + " and the text behind it",
            /* isCertain= */ false));
  }

  /** Such as {@code 12345投诉}. */
  private void digitsFirst(int i) {
    if (type(i) == RulesLexer.NUMBER
        && type(i + 1) == RulesLexer.NAME
        && SlipFinder.areGlued(entry.get(i), entry.get(i + 1))) {
      String number = entry.get(i).getText();
      String rest = entry.get(i + 1).getText();
      String written = number + rest;
      boolean used =
          text.stream().anyMatch(word -> word != entry.get(i + 1) && word.getText().equals(rest));
      named(
          i,
          i + 2,
          used ? rest : rest + number,
          "the name "
              + Quoted.of(written)
              + " begins with a digit, and a name begins with a letter");
    }
  }

  /** Such as {@code 知晓率（%）}. */
  private void bracketed(int i) {
    if (type(i) != RulesLexer.NAME || type(i + 1) != RulesLexer.LPAREN) {
      return;
    }
    int close = i + 1;
    while (type(close) != RulesLexer.RPAREN && type(close) != Token.EOF) {
      close++;
    }
    if (type(close) == RulesLexer.RPAREN) {
      String name = entry.get(i).getText();
      StringBuilder written = new StringBuilder();
      entry.subList(i, close + 1).forEach(word -> written.append(word.getText()));
      named(
          i,
          close + 1,
          name,
          "the name " + Quoted.word(written.toString()) + " has brackets, and a name has none");
    }
  }

  private void named(int from, int to, String name, String message) {
    StringBuilder written = new StringBuilder();
    entry.subList(from, to).forEach(word -> written.append(word.getText()));
    boolean labelled = type(to) == RulesLexer.STRING;
    slips.add(
        new Slip(
            from,
            to,
            Trial.words(name, entry.get(from), entry.get(to - 1)),
            message,
            "write "
                + Quoted.of(labelled ? name : name + " \"" + written + "\"")
                + (labelled ? "" : ": the text in quotes is what people read"),
            /* isCertain= */ true));
  }

  /** A name with a space in it. */
  private void severalWords() {
    int end = 0;
    while (type(end) == RulesLexer.NAME) {
      end++;
    }
    boolean declares = type(end) == RulesLexer.COLON || type(end) == RulesLexer.STRING;
    if (end < 2 || !declares) {
      return;
    }
    StringBuilder name = new StringBuilder();
    for (Token word : entry.subList(0, end)) {
      boolean ascii = word.getText().charAt(0) < 128;
      name.append(!name.isEmpty() && ascii ? "_" : "").append(word.getText());
    }
    slips.add(
        new Slip(
            0,
            end,
            Trial.words(name.toString(), entry.get(0), entry.get(end - 1)),
            "a name is one word, without spaces",
            "write " + Quoted.of(name.toString()),
            /* isCertain= */ true));
  }

  private int type(int i) {
    return i >= 0 && i < entry.size() ? entry.get(i).getType() : Token.EOF;
  }
}
