package dev.scoring.dsl.parse;

import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.grammar.RulesLexer;
import dev.scoring.dsl.parse.LikelyMistakes.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * What was probably meant in the line of a key, of the rows that every unit must have, or of the
 * units that are not rated.
 */
final class TableMistakes {

  private static final Set<String> KEYS =
      Set.of("primary", "unique", "keys", "主键", "唯一", "唯一键", "键", "标识");

  private static final Set<String> EVERY =
      Set.of("every", "each", "all", "every_unit", "每个单位必有", "每单位必有", "各单位都有", "各单位");

  private final Neighbours words;

  TableMistakes(Neighbours words) {
    this.words = words;
  }

  /** Looks at the line that ends before the word that does not fit. */
  Optional<Mistake> find(Token found, @Nullable Token before) {
    if (before == null) {
      return Optional.empty();
    }
    List<Token> line = line(before);
    Token first = line.get(0);
    boolean alone = line.size() == 1;
    String text = first.getText().toLowerCase(Locale.ROOT);
    boolean chinese = text.codePointAt(0) >= 0x80;
    if (first.getType() == RulesLexer.KEY && isInside(first)) {
      return ofKey(first, line, found);
    } else if (first.getType() == RulesLexer.NOT_RATED) {
      return ofNotRated(first, line, found);
    } else if (KEYS.contains(text) && alone && isInside(first)) {
      return mistake(
          first,
          "the columns by which a row is told from every other stand behind `"
              + (chinese ? "唯一标识" : "key")
              + "`",
          chinese ? "write `唯一标识 单位，事项`" : "write `key unit, item`");
    } else if (EVERY.contains(text)
        && alone
        && isInside(first)
        && found.getLine() == first.getLine()) {
      return mistake(first, "a table says `every unit`, without more", "write `every unit`");
    }
    return Optional.empty();
  }

  /** The words of a line up to one of them. */
  private List<Token> line(Token last) {
    List<Token> line = new ArrayList<>();
    Token each = last;
    while (each != null && each.getLine() == last.getLine()) {
      line.add(0, each);
      each = words.before(each);
    }
    return line;
  }

  /** Whether the braces around a word are those of a table. */
  private boolean isInside(Token word) {
    Token each = words.before(word);
    int depth = 0;
    while (each != null) {
      depth +=
          each.getType() == RulesLexer.RBRACE ? 1 : each.getType() == RulesLexer.LBRACE ? -1 : 0;
      if (depth < 0) {
        Token open = each;
        while (each != null && each.getLine() == open.getLine()) {
          if (each.getType() == RulesLexer.TABLE) {
            return true;
          }
          each = words.before(each);
        }
        return false;
      }
      each = words.before(each);
    }
    return false;
  }

  private Optional<Mistake> ofKey(Token key, List<Token> line, Token found) {
    String written = key.getText() + " ";
    if (line.size() > 1 && line.get(1).getType() == RulesLexer.COLON) {
      return found.getType() == RulesLexer.COMMA
          ? mistake(
              line.get(1),
              "no colon stands behind `" + key.getText() + "`",
              "write `" + written + columns(line) + ", …`")
          : Optional.empty();
    } else if (found.getType() == RulesLexer.LPAREN && line.size() == 1) {
      return mistake(
          found,
          "the columns of a key stand without parentheses",
          "write `" + written + "unit, item`");
    }
    for (int i = 2; i < line.size(); i++) {
      if (line.get(i).getType() != RulesLexer.COMMA
          && line.get(i - 1).getType() != RulesLexer.COMMA) {
        return mistake(
            line.get(i),
            "a comma is missing between the columns of the key",
            "write `" + written + columns(line) + "`");
      }
    }
    return line.get(line.size() - 1).getType() == RulesLexer.COMMA
            && found.getLine() > key.getLine()
        ? mistake(
            line.get(line.size() - 1),
            "a column of the key is missing behind the comma",
            "name it, or leave the comma out")
        : Optional.empty();
  }

  private static String columns(List<Token> line) {
    List<String> columns = new ArrayList<>();
    for (Token each : line.subList(1, line.size())) {
      if (each.getType() != RulesLexer.COMMA && each.getType() != RulesLexer.COLON) {
        columns.add(each.getText());
      }
    }
    return String.join(", ", columns);
  }

  private static Optional<Mistake> ofNotRated(Token first, List<Token> line, Token found) {
    Token last = line.get(line.size() - 1);
    if (line.size() == 2
        && last.getType() == RulesLexer.STRING
        && found.getLine() > first.getLine()) {
      return mistake(
          last,
          "it does not say which units are not rated",
          "add `when …`, or name them: `for \"UNIT\" or \"UNIT\"`");
    } else if (line.size() == 1 && found.getType() == RulesLexer.FOR) {
      return mistake(
          found,
          "the reason stands before the units",
          "write `" + first.getText() + " \"reason\" " + found.getText() + " \"UNIT\"`");
    }
    boolean named = line.stream().anyMatch(each -> each.getType() == RulesLexer.FOR);
    return named && last.getType() == RulesLexer.STRING && found.getType() == RulesLexer.AND
        ? mistake(found, "several units are joined by `or`", "write `for \"UNIT\" or \"UNIT\"`")
        : Optional.empty();
  }

  private static Optional<Mistake> mistake(Token word, String message, String help) {
    return Optional.of(new Mistake(Code.FOLLOWS_GRAMMAR, word, word, message, help));
  }
}
