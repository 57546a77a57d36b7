package dev.scoring.dsl.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes random figures, conditions and forms over the facts of {@link RandomScheme}. */
final class RandomFigures {

  private final Random random;
  private final boolean alone;
  private final List<String> numbers = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();

  /**
   * Makes a source of figures.
   *
   * @param alone whether none of them reads other units, and few divide
   */
  RandomFigures(Random random, boolean alone) {
    this.random = random;
    this.alone = alone;
    numbers.addAll(List.of("c1", "c2", "c3", "c4", "h1", "h2", "a1", "a2", "s1", "s3"));
    conditions.addAll(List.of("f1", "f2"));
  }

  /** Makes a parameter or score known to what is written from now on. */
  void addNumber(String name) {
    numbers.add(name);
  }

  void addCondition(String name) {
    conditions.add(name);
  }

  boolean chance(int inHundred) {
    return random.nextInt(100) < inHundred;
  }

  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  String points() {
    return pick(
        List.of("0", "0.5", "1", "2", "3", "5", "10", "s1", "(s1 / 3)", "(c1 * 0.25)", "c3"));
  }

  String number() {
    return pick(List.of("0", "1", "2", "3", "7", "10", "0.5", "12.25", "50", "100"));
  }

  // ------------------------------------------------------------------ figures

  String figure(int depth) {
    if (depth == 0 || chance(25)) {
      return chance(75) ? pick(numbers) : number();
    }
    int less = depth - 1;
    if (chance(1)) {
      // What cannot be worked out now and then; it matters only where it is needed.
      return pick(
          List.of(
              "(7 / c1)",
              "(first [f1: 2, c1 > 1: 3])",
              "(working days from d1 to 2017-12-31)",
              "(days from d1 to (c4 / 2) days after d1)"));
    }
    return switch (random.nextInt(15)) {
      case 14 -> ofPerCent(less);
      case 0 -> "(" + figure(less) + " + " + figure(less) + ")";
      case 1 -> "(" + figure(less) + " - " + figure(less) + ")";
      case 2 -> "(" + figure(less) + " * " + figure(less) + ")";
      case 3 ->
          alone && chance(80)
              ? figure(less)
              : "(" + figure(less) + " / " + figure(less) + " or empty)";
      case 4 -> "(" + figure(less) + " / " + pick(List.of("3", "7", alone ? "4" : "c2")) + ")";
      case 5 ->
          "("
              + figure(less)
              + pick(List.of(" rounded to ", " rounded up to ", " rounded down to "))
              + pick(List.of("0.1", "1", "5", "0.25"))
              + ")";
      case 6 -> list(less);
      case 7 -> rows();
      case 8 -> alone ? pick(numbers) : units(less);
      case 9 -> period();
      case 10 -> "previous " + pick(List.of("c1", "a1", "X", "X1"));
      case 12 ->
          "("
              + pick(numbers)
              + pick(List.of(" - ", " + "))
              + pick(numbers)
              + " * "
              + number()
              + ")";
      case 11 -> "(" + form(less) + ")";
      default -> "(-" + pick(numbers) + ")";
    };
  }

  /** A figure in which per cent is a factor or divides. */
  private String ofPerCent(int depth) {
    return switch (random.nextInt(5)) {
      case 0 -> "(" + figure(depth) + " * " + perCent(depth) + ")";
      case 1 -> "(" + perCent(depth) + " * " + figure(depth) + ")";
      case 2 -> "(" + figure(depth) + " / " + perCent(depth) + " or empty)";
      case 3 -> "(" + figure(depth) + " * " + part(depth) + ")";
      default -> "(100 * " + part(depth) + ")";
    };
  }

  /** A figure in per cent. */
  private String perCent(int depth) {
    if (depth <= 0 || chance(40)) {
      return pick(List.of("r1", "r2", "p1", "60%", "previous r2", "(share of t by who where ok)"));
    }
    int less = depth - 1;
    return switch (random.nextInt(10)) {
      case 0 -> "(" + perCent(less) + " + " + perCent(less) + ")";
      case 1 -> "(" + perCent(less) + " - " + perCent(less) + ")";
      case 2 -> "(" + part(less) + " + " + perCent(less) + ")";
      case 3 -> "(" + perCent(less) + " - c1 / (c2 + 1))";
      case 4 -> "(" + perCent(less) + " / " + pick(List.of("2", "(c2 + 1)", "3 / 2")) + ")";
      case 5 -> pick(List.of("(min of (", "(max of (", "(mean of (")) + perCent(less) + ", p1))";
      case 6 -> "(" + perCent(less) + pick(List.of(" rounded to 0.5", " rounded up to 5")) + ")";
      case 7 -> "(first [" + condition(less) + ": (" + perCent(0) + "), else: (p1)])";
      case 8 -> "(-" + perCent(less) + ")";
      default -> "(by kind [ka: r1, else: r2])";
    };
  }

  /** A part of one. */
  private String part(int depth) {
    if (depth <= 0 || chance(30)) {
      return pick(
          List.of(
              "(c1 / (c2 + 1))", "(1 - c1 / (c2 + 9))", "q1", "(r1 * r2)", "(c2 * r1 / (c2 + 7))"));
    }
    int less = depth - 1;
    return switch (random.nextInt(5)) {
      case 0 -> "(" + perCent(less) + " * " + perCent(less) + ")";
      case 1 -> "(0.4 * " + perCent(less) + " + 0.6 * " + perCent(less) + ")";
      case 2 -> "(" + perCent(less) + " / " + perCent(less) + " or empty)";
      case 3 -> "(1 - " + part(less) + ")";
      default -> "(" + part(less) + " * " + part(less) + ")";
    };
  }

  String notNegative(int depth) {
    return "max of (0, " + figure(depth) + ")";
  }

  private String list(int depth) {
    if (chance(15)) {
      return "(count of (" + figure(depth) + ", " + figure(depth) + "))";
    }
    String list = pick(List.of("min of (", "max of (", "sum of (", "mean of (")) + figure(depth);
    for (int i = between(0, 3); i > 0; i--) {
      list += ", " + figure(depth);
    }
    return "(" + list + ")" + trim() + ")";
  }

  private String trim() {
    return switch (random.nextInt(6)) {
      case 0 -> " drop lowest " + between(1, 2);
      case 1 -> " drop highest 1 drop lowest 1";
      case 2 -> " keep highest " + between(1, 2);
      default -> "";
    };
  }

  private String rows() {
    String by = pick(List.of(" by who", " by other"));
    String where = chance(60) ? " where " + rowCondition() : "";
    return switch (random.nextInt(5)) {
      case 0 -> "(count of t" + by + where + ")";
      case 4 -> "(days from d1 to (" + pick(List.of("min", "max")) + " of t.on" + by + where + "))";
      case 1 -> "(100 * (share of t" + by + " where " + rowCondition() + "))";
      default ->
          "("
              + pick(List.of("sum", "min", "max", "mean"))
              + " of t."
              + pick(List.of("n", "m", "worth"))
              + by
              + where
              + trim()
              + ")";
    };
  }

  private String rowCondition() {
    return pick(
        List.of(
            "ok",
            "not ok",
            "heavy",
            "n > 2",
            "m is empty",
            "m < 3 and ok",
            "(grade = x or heavy)",
            "grade != z",
            "n > c1",
            "on >= 2019-07-01",
            "on by d1",
            "worth >= 2",
            "late",
            "(late or not heavy)",
            "n in (1, 4]",
            "m = max of (n, 2)",
            "other is empty",
            "true",
            "f1"));
  }

  /** The place of the unit by a figure, with every rule for ties. */
  String rank(String figure) {
    return "rank of units."
        + figure
        + pick(List.of("", "", " by kind", " by level", " by f2"))
        + pick(List.of("", "", " where f1", " where not f2"))
        + pick(List.of("", " lowest first"))
        + pick(List.of(" ties best", " ties worst", " ties mean", " ties dense"));
  }

  private String units(int depth) {
    String by = pick(List.of("", "", " by kind", " by level", " by f2"));
    String where =
        chance(40)
            ? " where "
                + pick(List.of("f1", "not f2", "c1 > 2", "kind = ka", "r1 >= 40%", "d2 by d1"))
            : "";
    return switch (random.nextInt(5)) {
      case 0 -> "(count of units" + by + where + ")";
      case 1 -> "(100 * (share of units" + by + " where c1 >= 2))";
      case 2 -> "(" + rank(pick(numbers)) + ")";
      default ->
          "("
              + pick(List.of("sum", "min", "max", "mean"))
              + " of units."
              + pick(numbers)
              + by
              + where
              + trim()
              + ")";
    };
  }

  String day() {
    return pick(
        List.of(
            "d1",
            "d1",
            "d2",
            "d3",
            "inspection_date",
            "2019-05-01",
            "2019-10-08",
            "(2 months after d1)",
            "(c1 days after 3 working days after d1)",
            "((0 - c1) working days after d1)",
            "(max of (d1, d2))",
            "(previous d1)"));
  }

  private String period() {
    return "("
        + pick(List.of("days from ", "working days from ", "months from ", "years from "))
        + day()
        + " to "
        + day()
        + ")";
  }

  // ------------------------------------------------------------------ conditions

  String condition(int depth) {
    if (depth == 0 || chance(20)) {
      return pick(conditions);
    }
    int less = depth - 1;
    return switch (random.nextInt(16)) {
      case 15 ->
          "("
              + perCent(less)
              + pick(List.of(" < ", " >= "))
              + pick(List.of("40", "60%", perCent(less), part(less)))
              + ")";
      case 12 ->
          "("
              + pick(
                  List.of("r1", "r2", "c1 / c2", "c3 / (c2 + 1)", "(share of t by who where ok)"))
              + pick(List.of(" < ", " >= ", " = "))
              + pick(List.of("50%", "r1", "r2", "100%"))
              + ")";
      case 13 ->
          pick(
              List.of(
                  "(previous kind = ka)",
                  "(previous f1)",
                  "(previous level is empty)",
                  "true",
                  "false",
                  "(not note is empty)",
                  "(\"mid\" = level)"));
      case 14 -> "(" + day() + pick(List.of(" < ", " >= ", " != ")) + day() + ")";
      case 0 -> "(" + condition(less) + " and " + condition(less) + ")";
      case 1 -> "(" + condition(less) + " or " + condition(less) + ")";
      case 2 -> "(not " + condition(less) + ")";
      case 3, 4 ->
          "("
              + figure(less)
              + pick(List.of(" < ", " <= ", " > ", " >= ", " = ", " != "))
              + figure(less)
              + ")";
      case 5 -> pick(List.of("(kind = ka)", "(kind != kb)", "(level = high)", "(level != low)"));
      case 6 -> "(" + figure(less) + " in [" + between(0, 5) + ", " + between(6, 60) + "))";
      case 7 ->
          "("
              + pick(List.of("c3", "r2", "a2", "d2", "level", "f2", "note", "(c3 / c1 or empty)"))
              + pick(List.of(" is empty)", " is not empty)"));
      case 8 ->
          "("
              + day()
              + pick(List.of(" by ", " in month of "))
              + pick(List.of("2019-09-30", "d1", "d2"))
              + ")";
      case 9 ->
          pick(List.of("(any t by ", "(all t by "))
              + pick(List.of("who", "other"))
              + " where "
              + rowCondition()
              + ")";
      case 10 ->
          "("
              + pick(List.of("" + between(0, 9), "c1", "(0 - c4)", "(0 - " + between(1, 9) + ")"))
              + pick(List.of(" days", " working days", " months", " years"))
              + " after d1 <= "
              + day()
              + ")";
      default ->
          alone
              ? "f1"
              : pick(List.of("(any units where c1 > 6)", "(all units by kind where r1 > 5)"));
    };
  }

  // ------------------------------------------------------------------ forms

  String form(int depth) {
    if (depth == 0 || chance(10)) {
      return chance(70) ? pick(List.of("1", "2.5", "s1", "4")) : notNegative(0);
    }
    int less = depth - 1;
    return switch (random.nextInt(13)) {
      case 11 -> "each (t by other) " + pick(List.of(points(), "(5%)", "(r1)"));
      case 12 -> "by level [low: " + form(less) + ", mid or high: " + points() + "]";
      case 0 -> "flag " + pick(conditions) + " " + points();
      case 1 -> "each " + lot() + figure(less) + " " + points();
      case 2 ->
          "each (t by "
              + pick(List.of("who", "other"))
              + " where "
              + rowCondition()
              + ") "
              + points();
      case 3 -> steps();
      case 4 ->
          "first ["
              + condition(less)
              + ": "
              + form(less)
              + ", "
              + condition(less)
              + ": "
              + form(less)
              + ", else: "
              + form(less)
              + "]";
      case 5 -> "by kind [ka: " + form(less) + ", kb or kc: " + form(less) + "]";
      case 6 ->
          "by level [high: "
              + form(less)
              + ", mid: by kind [ka: 1, else: 2], else: "
              + form(less)
              + "]";
      case 7 -> "tiers " + figure(less) + " [" + tiers() + "]";
      case 8 -> "mark " + pick(List.of("mark1", "mark2")) + " in [0, 5]";
      case 9 -> form(less) + " plus " + form(less);
      default -> notNegative(depth);
    };
  }

  private String lot() {
    return pick(
        List.of(
            "",
            "",
            "full 2 of ",
            "started 3 of ",
            "over 1 of ",
            "full 2 over s1 of ",
            "over c3 of ",
            "full (c2 / 2) of ",
            "started (s1) over 2 of "));
  }

  private String tiers() {
    return pick(
        List.of(
            "2: 1, 5: 0.5 per 2, else: 0.25",
            "3: 2 per full 2 cap 1",
            "7: 0, 7.5: c3",
            "10: s1 per started 4, 20: 1 per 5 cap 2",
            "10: (3%), 20: p1, else: (r1)"));
  }

  private String steps() {
    int low = between(5, 45);
    int high = between(46, 95);
    return switch (random.nextInt(5)) {
      case 0 ->
          "rate "
              + pick(List.of("r1", "r2", "c1 / (c2 + 1)", "c3 / 9 or empty", "r1 * r2", "q1"))
              + pick(List.of(" < [", " <= ["))
              + low
              + ":"
              + points()
              + ", "
              + high
              + ":"
              + points()
              + else_()
              + "]";
      case 1 ->
          "rate "
              + pick(List.of("r1", "r2"))
              + pick(List.of(" > [", " >= ["))
              + high
              + ":"
              + points()
              + ", "
              + low
              + ":"
              + points()
              + else_()
              + "]";
      case 2 ->
          "count "
              + pick(
                  List.of(
                      "c1",
                      "c2",
                      "c3",
                      "(count of t by who)",
                      alone ? "c1" : "rank of units.c1 ties worst"))
              + pick(List.of(" > [", " >= ["))
              + between(5, 9)
              + ":"
              + points()
              + ", "
              + between(1, 4)
              + ":"
              + points()
              + else_()
              + "]";
      case 3 ->
          "amount "
              + pick(List.of("a1", "a2"))
              + pick(List.of(" < [(c1 * 2):", " <= [c3:1, (c1 * 2):"))
              + points()
              + ", 40:"
              + points()
              + "]";
      default ->
          "date "
              + pick(List.of("d1", "d2", "(max of (d1, d3))"))
              + pick(List.of(" > [2020-02-01:", " >= [2020-02-01:"))
              + points()
              + ", 2019-06-30:"
              + points()
              + else_()
              + "]";
    };
  }

  private String else_() {
    return chance(40) ? ", else:" + points() : "";
  }
}
