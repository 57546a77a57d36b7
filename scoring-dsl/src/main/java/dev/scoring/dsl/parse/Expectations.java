package dev.scoring.dsl.parse;

import dev.scoring.dsl.grammar.RulesLexer;
import dev.scoring.dsl.grammar.RulesParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** What may stand where the grammar was left, in the writer's words. */
final class Expectations {

  /** The rules of the grammar that are figures, conditions or forms within each other. */
  private static final Set<Integer> FIGURES =
      Set.of(
          RulesParser.RULE_gives,
          RulesParser.RULE_term,
          RulesParser.RULE_expression,
          RulesParser.RULE_conjunction,
          RulesParser.RULE_negation,
          RulesParser.RULE_relation,
          RulesParser.RULE_sum,
          RulesParser.RULE_product,
          RulesParser.RULE_unary,
          RulesParser.RULE_primary,
          RulesParser.RULE_atom,
          RulesParser.RULE_listItem);

  private Expectations() {}

  /** What must stand here: the construct by its name, or the few words that may. */
  static String at(RecognitionException e, RuleContext context) {
    if (e.getOffendingToken().getType() == RulesLexer.LBRACK) {
      return "a comparison before the steps: `<`, `<=`, `>` or `>=`";
    }
    int rule = outermost(context, e.getOffendingToken()).getRuleIndex();
    String construct = construct(rule);
    if ((e instanceof InputMismatchException && !FIGURES.contains(rule)) || construct.isEmpty()) {
      IntervalSet set = e.getExpectedTokens();
      List<String> words = new ArrayList<>();
      boolean name = false;
      if (set != null) {
        name = set.contains(RulesLexer.NAME);
        for (int type : set.toArray()) {
          String word = name && isWord(type) ? "" : display(type);
          if (!word.isEmpty() && !words.contains(word)) {
            words.add(word);
          }
        }
      }
      if (name) {
        words.add(0, "a name");
      }
      if (!words.isEmpty() && words.size() <= 6) {
        int last = words.size() - 1;
        return last == 0
            ? words.get(0)
            : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
      }
    }
    return construct.isEmpty() ? "something else" : construct;
  }

  /** What begins at the error and has nothing of it yet, at its widest. */
  private static RuleContext outermost(RuleContext context, Token token) {
    RuleContext result = context;
    while (result.parent instanceof ParserRuleContext parent
        && parent.getStart() == token
        && FIGURES.contains(parent.getRuleIndex())) {
      result = parent;
    }
    return result;
  }

  private static String construct(int rule) {
    return switch (rule) {
      case RulesParser.RULE_file, RulesParser.RULE_declaration ->
          "a declaration such as `part`, `facts`, `let`, `total`, or a rule `ID: points`";
      case RulesParser.RULE_item -> "a rule such as `A1.1: flag late 2`, or a block `A1 10 { … }`";
      case RulesParser.RULE_gives, RulesParser.RULE_term ->
          "what the rule gives: a number, `flag`, `each`, `rate`, `count`, `first` …";
      case RulesParser.RULE_points, RulesParser.RULE_pointsName ->
          "points: a number or the name of a parameter";
      case RulesParser.RULE_fixed -> "a number or the name of a parameter";
      case RulesParser.RULE_steps -> "steps such as `rate x < [60:3, 80:1]`";
      case RulesParser.RULE_step, RulesParser.RULE_stepBound -> "a step such as `60:3`";
      case RulesParser.RULE_category -> "a category such as `city or county: 3`";
      case RulesParser.RULE_value -> "a name or text in quotes";
      case RulesParser.RULE_tier, RulesParser.RULE_price -> "a tier such as `1000: 1 per 100`";
      case RulesParser.RULE_weight -> "a weight such as `A1.1: 2`";
      case RulesParser.RULE_dayRange ->
          "days such as `off 2019-05-01 to 2019-05-04`, `working 2019-05-05`";
      case RulesParser.RULE_column -> "a column such as `done: date`, or `late = done > due`";
      case RulesParser.RULE_ceiling -> "a ceiling such as `ceiling medium when late`";
      case RulesParser.RULE_alternative -> "a case such as `late: 3`";
      case RulesParser.RULE_interval, RulesParser.RULE_bound -> "an interval such as `[80, 90)`";
      case RulesParser.RULE_band -> "a band such as `high [80, 90)`";
      case RulesParser.RULE_fact -> "a fact such as `systems_total: count`";
      case RulesParser.RULE_type ->
          "a type: `flag`, `count`, `rate`, `amount`, `date`, `text`, `one of …`";
      case RulesParser.RULE_clause, RulesParser.RULE_clauses ->
          "a clause such as `when …`, `for …`, `since …`, `cap …`, or the next rule";
      case RulesParser.RULE_comparison -> "a comparison: `<`, `<=`, `>`, `>=`, `=`, `!=`";
      case RulesParser.RULE_expression,
          RulesParser.RULE_conjunction,
          RulesParser.RULE_negation,
          RulesParser.RULE_relation ->
          "a condition or a figure";
      case RulesParser.RULE_sum,
          RulesParser.RULE_product,
          RulesParser.RULE_unary,
          RulesParser.RULE_primary,
          RulesParser.RULE_atom,
          RulesParser.RULE_listItem,
          RulesParser.RULE_form ->
          "a figure: a fact, a number, a date";
      case RulesParser.RULE_rows -> "the name of a table";
      case RulesParser.RULE_name, RulesParser.RULE_word, RulesParser.RULE_noun -> "a name";
      case RulesParser.RULE_id -> "an id";
      case RulesParser.RULE_label, RulesParser.RULE_assumed -> "text in quotes";
      default -> "";
    };
  }

  private static String display(int type) {
    return switch (type) {
      case Token.EOF -> "the end of the text";
      case RulesLexer.NUMBER -> "a number";
      case RulesLexer.STRING -> "text in quotes";
      case RulesLexer.DAY -> "a date such as `2019-07-31`";
      case RulesLexer.NAME, RulesLexer.SECTION -> "";
      default -> Words.english(type).map(word -> "`" + word + "`").orElse("");
    };
  }

  private static boolean isWord(int type) {
    return Words.english(type).map(word -> Character.isLetter(word.charAt(0))).orElse(false);
  }
}
