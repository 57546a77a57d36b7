package dev.scoring.dsl.parse;

import dev.scoring.dsl.grammar.RulesLexer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/**
 * Divides a text that does not follow the grammar into entries, by its lines and braces: what a
 * reader sees at a glance, and a parser cannot know behind an error.
 */
final class Entries {

  /** Behind these a line goes on. */
  private static final Set<Integer> UNFINISHED =
      Set.of(
          RulesLexer.COLON,
          RulesLexer.COMMA,
          RulesLexer.PLUS,
          RulesLexer.MINUS,
          RulesLexer.TIMES,
          RulesLexer.DIVIDE,
          RulesLexer.EQ,
          RulesLexer.NE,
          RulesLexer.LT,
          RulesLexer.LE,
          RulesLexer.GT,
          RulesLexer.GE,
          RulesLexer.PLUS_,
          RulesLexer.WHEN,
          RulesLexer.AND,
          RulesLexer.OR,
          RulesLexer.WHERE,
          RulesLexer.OF,
          RulesLexer.EACH);

  /** What a declaration begins with. */
  static final Set<Integer> DECLARATIONS =
      Set.of(
          RulesLexer.SCHEME,
          RulesLexer.SOURCE,
          RulesLexer.FACTS,
          RulesLexer.TABLE,
          RulesLexer.LET,
          RulesLexer.PART,
          RulesLexer.GROUP,
          RulesLexer.TOTAL,
          RulesLexer.RATING,
          RulesLexer.LIST,
          RulesLexer.NOT_RATED,
          RulesLexer.IGNORE_COLUMNS,
          RulesLexer.READ_AS_EMPTY,
          RulesLexer.WEIGHTS,
          RulesLexer.CALENDAR);

  /** A fact, a band or the like does not begin with these, but goes on. */
  private static final Set<Integer> GO_ON =
      Set.of(
          RulesLexer.OR_EMPTY,
          RulesLexer.AT_MOST,
          RulesLexer.AT_LEAST,
          RulesLexer.IN,
          RulesLexer.REQUIRED_WHEN,
          RulesLexer.AND,
          RulesLexer.OR,
          RulesLexer.WHEN,
          RulesLexer.TO,
          RulesLexer.STRING,
          RulesLexer.COLON,
          RulesLexer.COMMA,
          RulesLexer.PLUS,
          RulesLexer.MINUS,
          RulesLexer.TIMES,
          RulesLexer.DIVIDE,
          RulesLexer.RPAREN,
          RulesLexer.RBRACK);

  private final List<Token> words;
  private final List<Entry> entries = new ArrayList<>();

  private Entries(List<Token> words) {
    this.words = words;
  }

  /** The entries of a text from a word on; braces that close belong to none. */
  static List<Entry> of(List<Token> words, int from) {
    Entries found = new Entries(words);
    found.divide(from);
    return found.entries;
  }

  private void divide(int from) {
    Deque<Entry> around = new ArrayDeque<>();
    int at = from;
    while (type(at) != Token.EOF) {
      if (type(at) == RulesLexer.RBRACE) {
        around.poll();
        at++;
        continue;
      }
      Entry head = around.peek();
      Entry.Setting place = head == null ? Entry.Setting.RULES : inside(type(head.from()));
      int end = end(at, place);
      Entry entry = new Entry(place, at, end, head);
      entries.add(entry);
      if (type(end - 1) == RulesLexer.LBRACE) {
        around.push(entry);
      }
      at = end;
    }
  }

  /** Where an entry stands that is inside the braces of what begins with a word. */
  static Entry.Setting inside(int type) {
    return switch (type) {
      case RulesLexer.FACTS -> Entry.Setting.FACTS;
      case RulesLexer.TABLE -> Entry.Setting.COLUMNS;
      case RulesLexer.RATING -> Entry.Setting.BANDS;
      case RulesLexer.WEIGHTS -> Entry.Setting.WEIGHTS;
      case RulesLexer.CALENDAR -> Entry.Setting.DAYS;
      default -> Entry.Setting.RULES;
    };
  }

  private int end(int from, Entry.Setting place) {
    int depth = 0;
    for (int i = from; ; i++) {
      switch (type(i)) {
        case Token.EOF, RulesLexer.RBRACE -> {
          return i;
        }
        case RulesLexer.LBRACE -> {
          return i + 1;
        }
        default -> {
          if (i > from && depth == 0 && isFirstOfLine(i) && begins(i, place)) {
            return i;
          }
          depth +=
              switch (type(i)) {
                case RulesLexer.LPAREN, RulesLexer.LBRACK -> 1;
                case RulesLexer.RPAREN, RulesLexer.RBRACK -> depth > 0 ? -1 : 0;
                default -> 0;
              };
        }
      }
    }
  }

  private boolean isFirstOfLine(int i) {
    return words.get(i).getLine() > words.get(i - 1).getLine();
  }

  private boolean begins(int i, Entry.Setting place) {
    boolean unfinished = UNFINISHED.contains(type(i - 1));
    if (place != Entry.Setting.RULES) {
      return isBeforeColon(i)
          || (!GO_ON.contains(type(i))
              && (!unfinished
                  || (type(i - 1) == RulesLexer.COMMA && place != Entry.Setting.FACTS)));
    }
    if (isBeforeColon(i)) {
      return true;
    }
    return !unfinished
        && (DECLARATIONS.contains(type(i))
            || (mayBeId(i) && (isLikeId(i) || type(i + 1) == RulesLexer.STRING || opens(i)))
            || isNumbering(i));
  }

  private boolean isBeforeColon(int i) {
    return mayBeId(i)
        && (type(i + 1) == RulesLexer.COLON
            || (type(i + 1) == RulesLexer.STRING && type(i + 2) == RulesLexer.COLON));
  }

  private boolean mayBeId(int i) {
    return switch (type(i)) {
      case RulesLexer.NAME, RulesLexer.NUMBER, RulesLexer.SECTION -> true;
      default ->
          Words.english(type(i)).filter(word -> Character.isLetter(word.charAt(0))).isPresent();
    };
  }

  /** Such as {@code A1.2} or {@code 3.1}. */
  private boolean isLikeId(int i) {
    String text = words.get(i).getText();
    int letters = 0;
    while (letters < text.length() && isAsciiLetter(text.charAt(letters))) {
      letters++;
    }
    return letters <= 2
        && letters < text.length()
        && text.substring(letters).chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** Whether the line ends with a brace. */
  private boolean opens(int i) {
    int line = words.get(i).getLine();
    for (int at = i; type(at) != Token.EOF && words.get(at).getLine() == line; at++) {
      if (type(at) == RulesLexer.LBRACE) {
        return true;
      }
    }
    return false;
  }

  /** Such as {@code 一、}, {@code (1)} or {@code ①}. */
  private boolean isNumbering(int i) {
    return switch (type(i)) {
      case RulesLexer.STRAY -> true;
      case RulesLexer.NAME, RulesLexer.NUMBER ->
          type(i + 1) == RulesLexer.COMMA || type(i + 1) == RulesLexer.RPAREN;
      case RulesLexer.LPAREN -> type(i + 2) == RulesLexer.RPAREN;
      default -> false;
    };
  }

  private int type(int i) {
    return i < words.size() ? words.get(i).getType() : Token.EOF;
  }
}
