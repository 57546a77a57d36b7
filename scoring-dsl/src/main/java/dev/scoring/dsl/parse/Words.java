package dev.scoring.dsl.parse;

import dev.scoring.dsl.grammar.RulesLexer;
import dev.scoring.dsl.words.Keyword;
import dev.scoring.dsl.words.KeywordGroups;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** The words of the language as messages show them. */
final class Words {

  private static final Map<Integer, String> MARKS =
      Map.ofEntries(
          Map.entry(RulesLexer.LBRACE, "{"),
          Map.entry(RulesLexer.RBRACE, "}"),
          Map.entry(RulesLexer.LBRACK, "["),
          Map.entry(RulesLexer.RBRACK, "]"),
          Map.entry(RulesLexer.LPAREN, "("),
          Map.entry(RulesLexer.RPAREN, ")"),
          Map.entry(RulesLexer.COLON, ":"),
          Map.entry(RulesLexer.COMMA, ","),
          Map.entry(RulesLexer.LE, "<="),
          Map.entry(RulesLexer.GE, ">="),
          Map.entry(RulesLexer.NE, "!="),
          Map.entry(RulesLexer.LT, "<"),
          Map.entry(RulesLexer.GT, ">"),
          Map.entry(RulesLexer.EQ, "="),
          Map.entry(RulesLexer.PLUS, "+"),
          Map.entry(RulesLexer.MINUS, "-"),
          Map.entry(RulesLexer.TIMES, "*"),
          Map.entry(RulesLexer.DIVIDE, "/"),
          Map.entry(RulesLexer.PERCENT, "%"),
          Map.entry(RulesLexer.ELLIPSIS, ".."));

  /** The keyword of each type of token; nothing where it is none. */
  private static final List<Optional<Keyword>> KEYWORDS =
      IntStream.rangeClosed(0, RulesLexer.VOCABULARY.getMaxTokenType())
          .mapToObj(RulesLexer.VOCABULARY::getSymbolicName)
          .map(Words::named)
          .toList();

  /** Words that begin a loop in other languages. */
  static final Set<String> LOOPS = Set.of("while", "repeat", "loop", "foreach", "循环", "重复");

  /** The message for these. */
  static final String NO_LOOPS = "the language has no loops";

  /** The help for these. */
  static final String INSTEAD_OF_LOOPS =
      "a score is worked out in one pass, so that it ends and can be shown: `each` counts lots,"
          + " `sum of` adds up rows, `takes levels` goes from level to level";

  /** The words with which clauses begin in English, for suggestions. */
  static final List<String> CLAUSE_WORDS = KeywordGroups.clauseWords();

  /** Chinese keywords behind which a writer easily forgets the space. */
  private static final List<String> CHINESE = KeywordGroups.withoutSpace();

  private Words() {}

  /** The Chinese keyword that a name begins with and that probably was meant; else empty. */
  static String keywordWithoutSpace(Token token) {
    if (token.getType() == RulesLexer.NAME) {
      for (String keyword : CHINESE) {
        if (token.getText().startsWith(keyword)) {
          return keyword;
        }
      }
    }
    return "";
  }

  /** The English spelling of a keyword or mark; nothing for names, numbers and the like. */
  static Optional<String> english(int type) {
    String mark = MARKS.get(type);
    if (mark != null) {
      return Optional.of(mark);
    }
    return keyword(type).map(Keyword::english);
  }

  /** The mark {@code +} is called as the keyword would be, which has an underscore therefore. */
  private static Optional<Keyword> named(@Nullable String token) {
    return token == null || token.equals("PLUS") ? Optional.empty() : Keyword.ofToken(token);
  }

  /** The keyword that a token of this type is. */
  private static Optional<Keyword> keyword(int type) {
    return type >= 0 && type < KEYWORDS.size() ? KEYWORDS.get(type) : Optional.empty();
  }

  /** Whether it compares two figures. */
  static boolean isComparison(int type) {
    return switch (type) {
      case RulesLexer.LT,
          RulesLexer.LE,
          RulesLexer.GT,
          RulesLexer.GE,
          RulesLexer.EQ,
          RulesLexer.NE ->
          true;
      default -> false;
    };
  }

  /** Whether it goes on with a rule. */
  static boolean beginsClause(int type) {
    return keyword(type)
        .filter(
            word ->
                KeywordGroups.CLAUSES.contains(word) || KeywordGroups.OTHER_CLAUSES.contains(word))
        .isPresent();
  }

  /** Whether it begins a form. */
  static boolean beginsForm(int type) {
    return keyword(type).filter(KeywordGroups.FORMS::contains).isPresent();
  }
}
