package dev.scoring.dsl.parse;

import dev.scoring.dsl.grammar.RulesLexer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

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

  /** The words that go on with a rule. */
  static final Set<Integer> CLAUSES =
      Set.of(
          RulesLexer.WHEN,
          RulesLexer.BUT,
          RulesLexer.FOR,
          RulesLexer.SINCE,
          RulesLexer.AFTER,
          RulesLexer.UNTIL,
          RulesLexer.CAP,
          RulesLexer.FLOOR,
          RulesLexer.NO_FLOOR,
          RulesLexer.ZERO_WHEN,
          RulesLexer.TAKES_MEAN,
          RulesLexer.TAKES_HIGHEST,
          RulesLexer.TAKES_LOWEST,
          RulesLexer.TAKES_FIRST,
          RulesLexer.TAKES_LEVELS,
          RulesLexer.WEIGHT,
          RulesLexer.SPILLS,
          RulesLexer.FULL_FOR_ABSENT,
          RulesLexer.SOURCE,
          RulesLexer.SIC,
          RulesLexer.PLUS_,
          RulesLexer.AND,
          RulesLexer.OR,
          RulesLexer.BY,
          RulesLexer.WHERE);

  /** The words that a form begins with. */
  static final Set<Integer> FORMS =
      Set.of(RulesLexer.FLAG, RulesLexer.EACH, RulesLexer.FIRST, RulesLexer.TIERS, RulesLexer.MARK);

  /** Words that begin a loop in other languages. */
  static final Set<String> LOOPS = Set.of("while", "repeat", "loop", "foreach", "循环", "重复");

  /** The message for these. */
  static final String NO_LOOPS = "the language has no loops";

  /** The help for these. */
  static final String INSTEAD_OF_LOOPS =
      "a score is worked out in one pass, so that it ends and can be shown: `each` counts lots,"
          + " `sum of` adds up rows, `takes levels` goes from level to level";

  /** The words of {@link #CLAUSES} in English, for suggestions. */
  static final List<String> CLAUSE_WORDS =
      List.of(
          "when", "but", "for", "since", "after", "until", "cap", "floor", "weight", "spills",
          "takes", "source", "sic", "plus", "and", "or", "by", "where");

  /** Chinese keywords behind which a writer easily forgets the space. */
  private static final List<String> CHINESE =
      List.of(
          "每", "是非", "比率", "计数", "数额", "日期", "依次", "否则", "另加", "当", "改为", "适用于", "起于", "晚于", "止于",
          "截至", "封顶", "保底", "权重", "清零当", "取平均", "取最高", "取最低", "分段", "上期", "不参评", "方案", "依据", "部分",
          "总分", "等级", "榜单", "设");

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
    // The symbolic names of the keywords are their English words.
    String name = type >= 0 ? RulesLexer.VOCABULARY.getSymbolicName(type) : null;
    return name == null || type > RulesLexer.RANK
        ? Optional.empty()
        : Optional.of(name.toLowerCase(Locale.ROOT).replaceAll("_$", "").replace('_', ' '));
  }
}
