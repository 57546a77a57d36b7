package dev.scoring.dsl.agreement;

import java.util.List;
import java.util.Random;

/** Writes a random scheme of four parts, a total, two ratings and two lists. */
final class RandomScheme {

  private static final String FACTS =
      """
      facts {
        kind: one of ka, kb, kc
        level: one of low, mid, high or empty
        f1: flag
        f2: flag or empty
        c1: count
        c2: count
        c3: count or empty
        r1: rate
        r2: rate or empty
        a1: amount in [-50, 50]
        a2: amount in [0, 100] or empty
        d1: date
        d2: date or empty
        mark1: amount
        mark2: amount or empty
        c4: count at most c2
        d3: date or empty required when f1
        note: text or empty
      }
      table t where n != 4 {
        who: unit
        other: unit or empty
        n: count
        m: amount in [-20, 20] or empty
        ok: flag
        grade: one of x, y, z
        on: date
        heavy = n > 3
        late = on > d1 or m is empty
        worth = by grade [x: 3, y: 1, z: n / 2]
      }
      calendar 2018-01-01 to 2019-12-31 {
        off 2019-02-04 to 2019-02-10, off 2019-10-01 to 2019-10-07
        working 2019-02-02 to 2019-02-03, working 2019-09-29, working 2019-10-12
      }
      calendar 2020-01-01 to 2035-12-31 { off 2020-01-01, working 2020-01-19 }
      let h1 = 100 * r1
      let h2 = 100 * r2
      let p1 = 20%
      let q1 = c1 / (c2 + 4)
      let s1 = 2 until 2019-06-30, 4 since 2019-07-01
      let s3 = 90 + (a1 rounded up to 5) + (a1 rounded down to 0.25)
      """;

  private final RandomFigures figures;
  private final StringBuilder text = new StringBuilder(FACTS);
  private final StringBuilder weights = new StringBuilder();
  private final boolean alone;
  private int ids;

  private RandomScheme(Random random, boolean alone) {
    this.alone = alone;
    figures = new RandomFigures(random, alone);
  }

  static String text(Random random) {
    return new RandomScheme(random, /* alone= */ false).write();
  }

  /** A scheme in which no unit depends on another, and all blocks sum: the fast way may take it. */
  static String alone(Random random) {
    return new RandomScheme(random, /* alone= */ true).write();
  }

  private String write() {
    text.append("let s2 = ")
        .append(figures.figure(1))
        .append(" until 2019-05-31, ")
        .append(figures.figure(1))
        .append(" after 2019-05-31 until 2019-10-31, ")
        .append(figures.number())
        .append(figures.chance(20) ? " until 2019-12-15\n" : " since 2019-11-01\n");
    figures.addNumber("s2");
    text.append("let l1 = ").append(figures.figure(2)).append('\n');
    text.append("let l2 = ").append(figures.condition(2)).append('\n');
    figures.addNumber("l1");
    figures.addCondition("l2");
    if (figures.chance(20)) {
      text.append("not rated \"too small\" when c1 = 0 and f1\n");
      text.append("not rated \"too few\" when ")
          .append(
              figures.pick(
                  List.of(
                      "not any t by who where ok and n > 2 and f1",
                      "level is empty and months from d1 to inspection_date < 2",
                      "a2 < 3")))
          .append('\n');
    }
    deducting();
    figures.addNumber("X");
    figures.addNumber("X1");
    adding();
    figures.addNumber("Y");
    rescaled();
    averaged();
    text.append("total ALL = ")
        .append(
            figures.pick(
                List.of(
                    "X + Y + Z",
                    "0.5 * X + Y - Z + W",
                    "(X + Z) / 3 + Y",
                    "mean of (X, W, Z) drop lowest 1",
                    "X + max of (Y, W) - sum of (previous a1)")))
        .append(figures.chance(3) ? " + c1 / (c2 - 2)" : "")
        .append(
            figures.pick(
                List.of("", " rounded to 0.1", " cap 90", " floor 10 cap 80", " cap 20 floor s1")))
        .append(figures.chance(15) ? " zero when " + figures.condition(1) : "")
        .append('\n');
    text.append("rating ALL { top [60, ..)")
        .append(figures.chance(40) ? " when " + figures.condition(2) : "")
        .append(" upper (40, 60)")
        .append(figures.chance(30) ? " when " + figures.condition(2) : "")
        .append(" forty [40, 40] middle [20, 40) bottom (.., 20)")
        .append(figures.chance(10) ? " when X >= 0" : "")
        .append(figures.chance(20) ? " ceiling bottom when " + figures.condition(1) : "")
        .append(figures.chance(40) ? " ceiling middle when " + figures.condition(2) : "")
        .append(" }\n");
    text.append("rating ")
        .append(figures.pick(List.of("Y", "Z", "X1", "Z1")))
        .append(" { some (3, ..) \"none\" (.., 3] }\n");
    figures.addNumber("ALL");
    text.append("list red when ").append(figures.condition(2)).append('\n');
    text.append("list black when ALL < 30 or ").append(figures.condition(1)).append('\n');
    if (!alone) {
      text.append("list none when ")
          .append(
              figures.pick(
                  List.of(
                      "X is empty",
                      "X1 is empty or Z1 is empty and f1",
                      "Y is not empty",
                      "W is empty or ALL is empty")))
          .append('\n');
    }
    if (weights.length() > 0) {
      text.append("weights { ").append(weights).append("}\n");
    }
    return text.toString();
  }

  private void deducting() {
    text.append("part X deduct from 100")
        .append(
            figures.pick(
                List.of("", "", ", rescale absent", " no floor", " floor -20", " floor 5")))
        .append(figures.chance(10) ? " zero when " + figures.condition(1) : "")
        .append(" {\n  X1 30 ")
        .append(blockClauses(/* deducts= */ true, /* sum= */ true, /* pointless= */ false))
        .append("{\n");
    items(1, /* deducts= */ true, " block");
    text.append("  }\n");
    items(1, /* deducts= */ true, "");
    text.append("}\n");
  }

  private void adding() {
    String takes = !alone && figures.chance(25) ? takes() : "";
    text.append("part Y ")
        .append(figures.pick(List.of("add up to 50", "add")))
        .append(gate())
        .append(figures.chance(20) ? " floor 3" : "")
        .append(figures.chance(10) ? " full for absent" : "")
        .append(takes)
        .append(" {\n");
    if (takes.isEmpty() && figures.chance(40)) {
      text.append("  group G ").append(figures.pick(List.of("", "12", "30"))).append(" {\n");
      items(2, /* deducts= */ false, " block");
      text.append("  }\n");
    }
    items(2, /* deducts= */ false, takes);
    text.append("}\n");
  }

  private String gate() {
    return figures.pick(
        List.of(
            "",
            "",
            "",
            " when X >= 70",
            " when X >= 70 closed when X < 70",
            " when c1 > 2 and r2 >= 10",
            alone ? "" : " when max of units.X > 80"));
  }

  /** A part that adds, and takes out what is absent. */
  private void rescaled() {
    text.append("part W add up to 40, rescale absent")
        .append(!alone && figures.chance(20) ? " floor 4" : "")
        .append(" {\n  W1 10 {\n    W11: each c1 1\n  }\n  W2 30 ")
        .append(!alone && figures.chance(20) ? takes() : "")
        .append(figures.chance(15) ? " when not f2" : "")
        .append(" {\n");
    for (int i = figures.between(1, 2); i > 0; i--) {
      String id = "B" + ++ids;
      text.append("  ").append(id).append(' ').append(figures.pick(List.of("", "5", "12")));
      text.append(!alone && figures.chance(40) ? takes() : "");
      text.append(figures.chance(60) ? " when " + figures.condition(1) : "").append(" {\n");
      text.append("    ").append(id).append("x 4 ");
      text.append(figures.chance(40) ? "when f1" : "").append(" {\n");
      text.append("      ").append(id).append("y: ").append(figures.form(1)).append("\n    }\n");
      text.append("    ").append(id).append("z 3 {\n");
      text.append("      ").append(id).append("v: ").append(figures.form(1)).append("\n    }\n");
      text.append("    ").append(id).append("w: ").append(figures.form(1)).append("\n  }\n");
    }
    text.append("  }\n}\n");
  }

  private void averaged() {
    text.append(alone ? "part Z add {\n" : "part Z takes mean {\n");
    text.append("  Z0: mark mark1 in [0, 5]\n");
    if (alone) {
      items(2, /* deducts= */ false, "");
      text.append("}\n");
      return;
    }
    String ranked = figures.pick(List.of("c1", "c2", "c3", "X", "Y"));
    text.append("  Z1: ").append(figures.rank(ranked)).append('\n');
    items(2, /* deducts= */ false, " takes mean");
    text.append("}\n");
  }

  private void items(int depth, boolean deducts, String takes) {
    for (int i = figures.between(1, 3); i > 0; i--) {
      if (depth > 0 && figures.chance(45)) {
        block(depth, deducts, takes);
      } else {
        rule(deducts, takes);
      }
    }
  }

  private String takes() {
    return figures.pick(
        List.of(
            " takes mean",
            " takes mean drop lowest 1",
            " takes mean drop highest 1 drop lowest 1",
            " takes highest",
            " takes highest 2",
            " takes lowest",
            " takes first",
            " takes levels"));
  }

  private void block(int depth, boolean deducts, String around) {
    String id = "B" + ++ids;
    String takes = !alone && figures.chance(40) ? takes() : "";
    text.append("  ").append(id);
    boolean sum = takes.isEmpty();
    boolean pointless = !deducts && !around.equals(" takes levels") && figures.chance(20);
    text.append(' ').append(pointless ? "" : figures.pick(List.of("5", "8", "20")));
    text.append(takes)
        .append(' ')
        .append(blockClauses(deducts, sum, pointless))
        .append(weight(id, around));
    text.append(" {\n");
    boolean flows = around.isEmpty() || around.equals(" block");
    items(depth - 1, deducts, !takes.isEmpty() ? takes : flows ? " block" : " inside");
    text.append("  }\n");
  }

  private String weight(String id, String around) {
    if (!around.startsWith(" takes mean")) {
      return "";
    } else if (figures.chance(30)) {
      return " weight " + figures.pick(List.of("2", "0.5", "s1", "3"));
    } else if (figures.chance(20)) {
      weights.append(id).append(": ").append(figures.between(0, 3)).append(' ');
    }
    return "";
  }

  private String blockClauses(boolean deducts, boolean sum, boolean pointless) {
    StringBuilder clauses = new StringBuilder();
    if (figures.chance(25)) {
      clauses.append("when ").append(figures.condition(2)).append(' ');
      if (!deducts && !pointless && figures.chance(30)) {
        clauses.append("full for absent ");
      }
    } else if (figures.chance(10)) {
      clauses.append("for ka or kc ");
    } else if (figures.chance(10)) {
      clauses.append(figures.pick(List.of("until 2019-08-31 ", "for \"u1\" or \"u3\" ")));
    }
    if (sum && figures.chance(15)) {
      clauses.append("floor 2 ");
    }
    if (figures.chance(10)) {
      clauses.append("zero when ").append(figures.condition(1)).append(' ');
    }
    return clauses.toString();
  }

  private void rule(boolean deducts, String around) {
    String id = "R" + ++ids;
    text.append("  ").append(id).append(": ").append(figures.form(2));
    boolean guarded = false;
    if (figures.chance(30)) {
      text.append(" when ").append(figures.condition(2));
      guarded = true;
    } else if (figures.chance(10)) {
      text.append(
          figures.pick(
              List.of(
                  " for kb",
                  " for \"u1\" or \"u2\"",
                  " since 2019-07-01",
                  " after 2019-04-30 until 2019-09-30",
                  " when f1 for ka or kb since 2019-04-01")));
      guarded = true;
    }
    if (figures.chance(15)) {
      text.append(" but ").append(figures.form(1)).append(" when ").append(figures.condition(1));
    }
    if (figures.chance(10)) {
      text.append(" but ").append(figures.form(1)).append(" when ").append(figures.condition(1));
    }
    if (figures.chance(15)) {
      text.append(figures.pick(List.of(" floor 1", " floor s1", " floor c3")));
    }
    boolean capped = around.equals(" takes levels") || figures.chance(40);
    if (capped) {
      text.append(figures.pick(List.of(" cap 5", " cap 9", " cap (s1 + 2)", " cap c3")));
      if (guarded && !deducts && !alone && figures.chance(30)) {
        text.append(" full for absent");
      }
    }
    if (around.equals(" block") && !alone && figures.chance(20)) {
      text.append(" spills");
    }
    text.append(weight(id, around)).append('\n');
  }
}
