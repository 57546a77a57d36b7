package dev.scoring.dsl.parse;

import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.grammar.RulesLexer;
import dev.scoring.dsl.parse.LikelyMistakes.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Calls of functions, which the language does not have, with what says the same. */
final class RefusedFunctions {

  private static final String FIGURES =
      "figures are made with `+ - * /`, with `sum of`, `min of`, `max of`, `mean of`, and with"
          + " forms such as `each x 2`";

  private static final String NOT_EXACT =
      "its results are not exact; a table of steps says the same exactly";

  private final Neighbours words;

  RefusedFunctions(Neighbours words) {
    this.words = words;
  }

  /** Finds a call near an error. */
  Optional<Mistake> find(Token found, @Nullable Token before, Token start) {
    Token callee = callee(found, before, start);
    if (callee == null) {
      return Optional.empty();
    }
    Token close = words.closing(words.after(callee));
    Mistake mistake = mistake(callee, close);
    String instead = instead(callee, close);
    return Optional.of(
        instead.isEmpty()
            ? mistake
            : new Mistake(
                mistake.code(), mistake.first(), mistake.last(), mistake.message(), instead));
  }

  /** What says the same as a call, with its arguments; empty if that is not known. */
  private String instead(Token callee, Token close) {
    List<String> arguments = new ArrayList<>();
    StringBuilder argument = new StringBuilder();
    int depth = 0;
    Token word = words.after(words.after(callee));
    Token before = word;
    while (word != close && word.getType() != Token.EOF) {
      depth +=
          word.getType() == RulesLexer.LPAREN ? 1 : word.getType() == RulesLexer.RPAREN ? -1 : 0;
      if (word.getType() == RulesLexer.COMMA && depth == 0) {
        arguments.add(argument.toString());
        argument.setLength(0);
      } else {
        boolean space = !argument.isEmpty() && !SlipFinder.areGlued(before, word);
        argument.append(space ? " " : "").append(word.getText());
      }
      before = word;
      word = words.after(word);
    }
    arguments.add(argument.toString());
    String name = callee.getText().toLowerCase(Locale.ROOT);
    boolean alternatives = name.equals("if") || name.equals("iif") || name.equals("如果");
    if (alternatives && arguments.size() == 3) {
      boolean nothing = arguments.get(2).equals("0");
      return nothing
          ? "write `" + arguments.get(1) + " when " + arguments.get(0) + "`"
          : "write `first ["
              + arguments.get(0)
              + ": "
              + arguments.get(1)
              + ", else: "
              + arguments.get(2)
              + "]`";
    }
    String of =
        switch (name) {
          case "sum", "合计", "求和" -> "sum";
          case "max", "最大", "最大值" -> "max";
          case "min", "最小", "最小值" -> "min";
          case "mean", "average", "avg", "平均", "平均值" -> "mean";
          default -> "";
        };
    return of.isEmpty() || arguments.size() < 2
        ? ""
        : "write `" + of + " of (" + String.join(", ", arguments) + ")`";
  }

  static Mistake mistake(Token callee, Token last) {
    String name = callee.getText();
    return new Mistake(
        Code.EXACT_AND_FINITE,
        callee,
        last,
        "the language has no function `" + name + "`",
        refusal(name).isEmpty() ? FIGURES : refusal(name));
  }

  /** Whether a word is the name of a function whose results are not exact. */
  static boolean isInexact(String word) {
    return refusal(word).equals(NOT_EXACT);
  }

  private @Nullable Token callee(Token found, @Nullable Token before, Token start) {
    if (found.getType() == RulesLexer.LPAREN && before != null && canBeFunction(before)) {
      return before;
    }
    if (start.getType() == RulesLexer.LPAREN) {
      return calledBy(start);
    }
    if (calledBy(words.after(start)) == start) {
      return start;
    }
    // `each log(x) 2` was read as `each log`, with points in parentheses.
    Token close = words.before(start);
    Token open =
        close == null || close.getType() != RulesLexer.RPAREN ? null : words.opening(close);
    Token callee = open == null ? null : calledBy(open);
    return callee == null || refusal(callee.getText()).isEmpty() ? null : callee;
  }

  /** The word right before a bracket, without a space. */
  private @Nullable Token calledBy(Token open) {
    Token word = words.before(open);
    return word != null
            && open.getType() == RulesLexer.LPAREN
            && canBeFunction(word)
            && open.getStartIndex() == word.getStopIndex() + 1
        ? word
        : null;
  }

  private static boolean canBeFunction(Token token) {
    return token.getType() == RulesLexer.NAME
        || LikelyMistakes.AGGREGATES.contains(token.getType())
        || LikelyMistakes.MEASURES.contains(token.getType())
        || token.getType() == RulesLexer.FLOOR
        || token.getType() == RulesLexer.FIRST;
  }

  /** What to write instead of a function; empty for one that is not known. */
  static String refusal(String function) {
    return switch (function.toLowerCase(Locale.ROOT)) {
      case "now", "today", "date" ->
          "a scheme reads no clock: write `inspection_date`, which is an input";
      case "log", "ln", "lg", "exp", "sqrt", "sin", "cos", "tan" -> NOT_EXACT;
      case "pow", "power" -> "multiply it out: `x * x`; a table of steps says other powers";
      case "random", "rand" -> "the same input must always give the same score";
      case "mod", "modulo", "remainder" ->
          "the language has no remainder; `each full 20 of n` counts full lots";
      case "sum", "min", "max", "mean" ->
          "write `"
              + function.toLowerCase(Locale.ROOT)
              + " of (a, b)`, or `"
              + function.toLowerCase(Locale.ROOT)
              + " of TABLE.COLUMN where …`";
      case "average", "avg" -> "write `mean of (a, b)`, or `mean of TABLE.COLUMN where …`";
      case "count", "countif" -> "write `count of TABLE by COLUMN where CONDITION`";
      case "sumif" -> "write `sum of TABLE.COLUMN where CONDITION`";
      case "if", "ifs", "case" -> "write `first [condition: points, else: points]`";
      case "lookup", "vlookup", "switch", "choose" ->
          "write `by CHOICE [value: points, else: points]`";
      case "first" -> "write `first [condition: points, else: points]`";
      case "round" -> "write `x rounded to 1`, with the multiple that is meant";
      case "ceil", "ceiling", "roundup" -> "write `x rounded up to 1`";
      case "floor", "rounddown", "int", "trunc" -> "write `x rounded down to 1`";
      case "abs" -> "write `max of (x, 0 - x)`";
      case "rank" -> "write `rank of units.X ties best`";
      case "days", "datediff", "networkdays", "workday" ->
          "write `days from A to B`, `working days from A to B`";
      default -> chinese(function);
    };
  }

  /** The same for the Chinese names that functions have in tables and office programs. */
  private static String chinese(String function) {
    return switch (function) {
      case "今天", "今日", "现在", "当前日期" -> "a scheme reads no clock: write `检查日期`, which is an input";
      case "对数", "平方根", "开方" -> refusal("log");
      case "乘方", "幂" -> refusal("pow");
      case "随机", "随机数" -> refusal("random");
      case "取余", "余数" -> "the language has no remainder; `每 满 20 之 n` counts full lots";
      case "最大", "最大值" -> "write `最大 之 (a, b)`, or `最大 之 数据表.列 其中 …`";
      case "最小", "最小值" -> "write `最小 之 (a, b)`, or `最小 之 数据表.列 其中 …`";
      case "合计", "求和" -> "write `合计 之 (a, b)`, or `合计 之 数据表.列 其中 …`";
      case "平均", "平均值" -> "write `平均 之 (a, b)`, or `平均 之 数据表.列 其中 …`";
      case "计数", "个数" -> "write `计数 之 数据表 其中 …`";
      case "如果" -> "write `依次 [条件: 分数, 否则: 分数]`";
      case "查找" -> "write `按 类别 [值: 分数, 否则: 分数]`";
      case "四舍五入" -> "write `x 四舍五入至 1`, with the multiple that is meant";
      case "取整", "向下取整" -> "write `x 舍去至 1`";
      case "向上取整" -> "write `x 进位至 1`";
      case "绝对值" -> "write `最大 之 (x, 0 - x)`";
      case "名次", "排名" -> "write `名次 之 全体单位.X 并列取前`";
      case "天数", "工作日" -> "write `天数自 A 至 B`, `工作日自 A 至 B`";
      default -> "";
    };
  }
}
