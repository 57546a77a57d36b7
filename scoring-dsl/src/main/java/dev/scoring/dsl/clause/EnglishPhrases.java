package dev.scoring.dsl.clause;

import java.util.List;
import java.util.Set;

/** The words that tell what the numbers of an English clause are. */
final class EnglishPhrases {

  private EnglishPhrases() {}

  record Phrases(List<String[]> phrases, Against against) {}

  static final List<Phrases> BEFORE =
      List.of(
          new Phrases(
              EnglishWords.phrases(
                  "not more than|never more than|never exceed|no more than|not exceed|not"
                      + " exceeding|does not exceed|not above|not over|no higher than|not higher"
                      + " than|no greater than|not greater than|no longer than|not longer than|no"
                      + " later than|not later than|less than or equal to|fewer than or equal"
                      + " to|lower than or equal to|at most|at the most|up to|within|max|maximum"
                      + " of|a maximum of|maximum|limited to|limit of|capped at|cap of|cap"
                      + " at|capped to|cap|ceiling of|≤|<=|to at most|maximally|at or below|at or"
                      + " under|does not go beyond|equal to or less than|equal to or below|to a"
                      + " total of|until"),
              Against.AT_MOST),
          new Phrases(
              EnglishWords.phrases(
                  "greater than or equal to|more than or equal to|equal to or greater than|equal to"
                      + " or more than|higher than or equal to|at least|not less than|no less"
                      + " than|not fewer than|no fewer than|not below|not lower than|no lower"
                      + " than|not under|minimum of|a minimum"
                      + " of|minimum|min|reaches|reach|reached|reaching|starting"
                      + " at|attains|attain|≥|>=|at or above|at or"
                      + " over|achieves|achieve|meets|floor of|starting from"),
              Against.AT_LEAST),
          new Phrases(
              EnglishWords.phrases(
                  "more than|over|above|exceeds|exceed|exceeding|exceeded|greater"
                      + " than|beyond|higher than|longer than|later than|larger than|in excess"
                      + " of|upwards of|older than|better than|after|past|outside|>|bigger"
                      + " than|surpasses|surpass|faster than|after more than|after the first|excess"
                      + " of"),
              Against.GREATER),
          new Phrases(
              EnglishWords.phrases(
                  "less than|below|under|fewer than|lower than|short of|smaller than|younger"
                      + " than|shorter than|earlier than|beneath|<|not reach|not reached|not"
                      + " reaching|fails to reach|fail to reach|failing to reach|not meet|not"
                      + " even|worse than|slower than|not attain|does not reach|do not reach|did"
                      + " not reach|not at least|before"),
              Against.LESS));

  static final List<String[]> AT_LEAST_BEHIND =
      EnglishWords.phrases(
          "or more|or above|or over|or higher|or greater|or better|or later|or longer|or older|and"
              + " above|and over|and more|and higher|and up|and upwards|upwards|and older|and"
              + " greater|or up|+|and beyond|or beyond|minimum|at least|at the least|or faster|and"
              + " longer|plus");

  static final List<String[]> AT_MOST_BEHIND =
      EnglishWords.phrases(
          "or less|or fewer|or below|or lower|or under|or earlier|or younger|or shorter|or"
              + " worse|and below|and under|and less|and fewer|and lower|and younger|at most|at the"
              + " most|maximum|max|or smaller");

  static final List<String[]> CAP_BEHIND =
      EnglishWords.phrases(
          "at most|at the most|maximum|max|is the limit|tops|is the most|is the cap|is the maximum"
              + "|ceiling|cap");

  static final List<String[]> IN_ALL =
      EnglishWords.phrases("in total|in all|altogether|overall|all together|for all");

  static final Set<String> POINTS =
      Set.of("point", "points", "pt", "pts", "mark", "marks", "credits", "pp");

  static final Set<String> BEFORE_POINTS =
      Set.of(
          "extra",
          "additional",
          "bonus",
          "penalty",
          "full",
          "more",
          "further",
          "demerit",
          "merit",
          "quality",
          "credit",
          "assessment",
          "base",
          "basic",
          "scoring",
          "total",
          "maximum",
          "other",
          "deduction",
          "risk",
          "such",
          "raw",
          "award",
          "evaluation",
          "whole",
          "half",
          "priority",
          "demerits",
          "performance",
          "percentage",
          "selection",
          "available");

  static final Set<String> TAKES =
      Set.of(
          "deduct",
          "deducts",
          "deducted",
          "minus",
          "lose",
          "loses",
          "lost",
          "losing",
          "cost",
          "costs",
          "subtract",
          "subtracted",
          "subtracts",
          "penalty",
          "deduction",
          "deducting",
          "forfeits",
          "forfeit",
          "less",
          "docked",
          "dock",
          "reduced",
          "reduces",
          "reduce",
          "reducing",
          "decreased",
          "lowered",
          "penalised",
          "penalized");

  static final Set<String> GIVES =
      Set.of(
          "award",
          "awards",
          "awarded",
          "earn",
          "earns",
          "earned",
          "gain",
          "gains",
          "gained",
          "add",
          "adds",
          "added",
          "bonus",
          "plus",
          "receive",
          "receives",
          "received",
          "gets",
          "get",
          "score",
          "scores",
          "scored",
          "gives",
          "give",
          "worth",
          "credited",
          "credit",
          "scoring",
          "granted");

  static final Set<String> EACH = Set.of("each", "every", "per");

  /** Verbs between what is held against a number and the points for it. */
  static final Set<String> VERBS =
      Set.of(
          "is",
          "are",
          "be",
          "carry",
          "carries",
          "incur",
          "incurs",
          "attract",
          "attracts",
          "result",
          "results",
          "lead",
          "leads",
          "mean",
          "means",
          "bring",
          "brings",
          "yield",
          "yields",
          "obtain",
          "obtains",
          "trigger",
          "triggers");

  /** What limits points, though a verb stands between: 'the maximum is 10 points'. */
  static final Set<String> LIMITS =
      Set.of("maximum", "max", "maximal", "cap", "limit", "limited", "ceiling", "capped", "most");

  /** Behind a number without a unit that is points, or before it. */
  static final Set<String> ENDS =
      Set.of(
          "for",
          "if",
          "when",
          "each",
          "per",
          "where",
          "in",
          "from",
          "otherwise",
          "otherwise.",
          "a",
          "unless",
          "instead",
          "is",
          "are",
          "plus",
          "on",
          "as",
          "to",
          "once",
          "altogether",
          "overall",
          "together",
          "more",
          "while",
          "at",
          "by",
          "with",
          "because",
          "every");

  /** Whether a word before digits makes them a bound rather than a year. */
  static boolean isHeldAgainst(ClauseText text, int start) {
    String before = text.between(start - 14, start).stripTrailing();
    for (String word :
        new String[] {
          "more than",
          "less than",
          "at least",
          "at most",
          "up to",
          "over",
          "above",
          "below",
          "under",
          "exceeds",
          "exceeding",
          "beyond",
          "first",
          "next",
          "than",
          ">",
          "<",
          "≤",
          "≥",
          "every",
          "each",
          "per",
          "maximum",
          "minimum",
          "full",
          "of",
          "between",
          "to"
        }) {
      if (before.endsWith(word)) {
        return true;
      }
    }
    return false;
  }
}
