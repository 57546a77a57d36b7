package dev.scoring.cli;

import java.nio.file.Path;

/** A scheme with every way to combine, and units that meet them all. */
final class Suppliers {

  static final String RULES =
      """
      scheme rating "供应商评级"

      facts {
        kind "类别": one of goods "货物", works "工程"
        late "迟交次数": count
        lost: count
        quality "质量分": amount in [0, 100] or empty
        audits: count
        certified: flag
        step_1: flag
        step_2: flag
        fraud "弄虚作假": flag
        reports: count
      }

      not rated "没有上报材料" when reports = 0

      part Q "质量" add up to 100, takes mean drop lowest 1 {
        Q1 "质量评分" 100 {
          Q1.1 "按评分计": quality floor 20
        }
        Q2 "审核": each audits 10 cap 100
        Q3: each audits 5 cap 100 for works
        Q4: first [certified: 100, else: 0]
      }

      part D "扣分" deduct from 50, zero when fraud {
        D1 "迟交" 20 takes highest {
          D1.1: each late 2
          D1.2 "遗失每件扣三分，本条与上一条不同时扣分": each lost 3
        }
        D2 20 takes levels sic "two levels of 5" {
          D2.1: flag step_1 5 cap 5
          D2.2: flag step_2 5 cap 5
        }
        D3 10 zero when late > 3 {
          D3.1: flag certified 1
        }
      }

      part E add {
        E1 5 when certified full for absent {
          E1.1: each lost 3
          E1.2: each audits 1 spills
        }
        E2 4 floor 2 sic "one step" {
          E2.1: flag step_1 1 for "东方"
        }
      }

      total ALL = Q + D + E cap 140 zero when fraud

      rating ALL "等级" {
        A "甲" [100, 140] when certified
        B "乙" [60, 100)
        C "丙" [0, 60)
        ceiling B when late > 3
      }
      """;

  static final String WEIGHTS =
      """
      weights "权重" assumed "the source does not say" {
        Q1: 3
      }
      """;

  static final String FACTS =
      """
      unit,kind,late,lost,quality,audits,certified,step_1,step_2,fraud,reports
      东方,goods,1,0,90.5,8,yes,yes,no,no,3
      南方,works,4,1,,9,no,no,yes,no,3
      西方,works,0,6,10,9,yes,yes,yes,yes,1
      中央,goods,0,0,100,10,no,no,no,no,0
      """;

  private final Workbench bench;

  Suppliers(Path directory) {
    this.bench =
        new Workbench(directory)
            .with("s.rules", RULES)
            .with("weights.rules", WEIGHTS)
            .with("facts.csv", FACTS);
  }

  /** Scores all units. */
  Workbench.Run score(String format) {
    return run("score", "--format", format);
  }

  /** Explains a unit; {@code width} is that of the lines, 0 for no limit. */
  Workbench.Run explain(String unit, int width) {
    return run("explain", "--unit", unit, "--width", Integer.toString(width));
  }

  private Workbench.Run run(String command, String... more) {
    String[] args = {command, "%/s.rules", "--with", "%/weights.rules", "--facts", "%/facts.csv"};
    String[] all = new String[args.length + more.length];
    System.arraycopy(args, 0, all, 0, args.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return bench.run(all);
  }
}
