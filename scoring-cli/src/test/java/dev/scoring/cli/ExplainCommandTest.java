package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.cli.Workbench.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scoring explain}: whole explanations. */
final class ExplainCommandTest {

  @TempDir private Path directory = Path.of("");

  @Test
  void capsAndClosedGate_areExplained() {
    assertEquals(
        new Run(
            0,
            """
            示范方案 · 2019-07-31
            Nanning (设区市)

            ALL 总分         X + Y = 54 + 0 = 54
            rating of ALL    low 低 [0, 80); 26 below high 高
            list red 红榜    no: ALL >= 80
            list black 黑榜  yes: ALL < 60

            what cost most
              40  C1 检查发现 (40)
               4  A2 上网 (54)
               2  A1 迁移上云 (6)

            X 扣分指标: 54
              at       demo.rules:23
              deducts  46 from 100
              score    X = 100 − 46 = 54

               6  A 政务 (60)
                    at  demo.rules:24
               2    A1 迁移上云 (6)
                      at     demo.rules:25
                      reads  has_systems = true  有系统
               2      A1.1 没有方案
                        rule   flag plan_missing 2
                        at     demo.rules:26
                        reads  plan_missing = true
                        gives  2 nominal, 2 effective
               0      A1.2 迁移率
                        rule    rate migrated_rate < [10:5, 60:3]
                        at      demo.rules:27
                        source  附件1
                        reads   systems_migrated = 2  已迁移
                                systems_total = 3     系统数
                        let     migrated_rate = 2/3 (systems_migrated / systems_total or empty)
                        gives   200/3 ≈ 66.67: no step holds: 0
               4    A2 上网 (54)
                      at  demo.rules:29
               4      A2.1 上网率
                        rule   rate online_rate < [90:4] for city
                        at     demo.rules:30
                        reads  online_rate = 80         上网率
                               unit_kind = city 设区市  类型
                        gives  80 < 90: 4
                               4 nominal, 4 effective
               –      A2.2 新规定
                        rule   1 when plan_missing since 2019-12-31
                        at     demo.rules:31
                        reads  plan_missing = true
                               inspection_date = 2019-07-31
                        but    it is not in force on 2019-07-31: `since 2019-12-31`

              40  C 协同 (40)
                    at  demo.rules:34
              40    C1 检查发现 (40)
                      at     demo.rules:35
                      gives  50 nominal, 40 effective; the cap of C1 took 10
              40      C1.1 发现问题
                        rule   each findings by unit where rule = C1.1 25
                        at     demo.rules:36
                        reads  inspection_date = 2019-07-31
                               (count of findings by unit where rule = C1.1) = 2  检查记录
                        gives  2 × 25 = 50
                               50 nominal, 40 effective; the cap of C1 took 10

            Y 加分指标: 0
              at     demo.rules:40
              gate   X >= 70: closed (X = 54)
              adds   0, at most 5
              score  Y = 0, for its gate is closed

              0  D1 提前完成 (5)
                   at   demo.rules:41
                   but  the gate of Y is closed
              –    D1.1
                     rule   5 when done_on by 2019-07-15
                     at     demo.rules:42
                     reads  inspection_date = 2019-07-31
                            done_on = (empty)
                     but    a value is empty, so there is nothing to measure: `when done_on by 2019-07-15`
            """,
            ""),
        Workbench.demo(directory).explain("Nanning"));
  }

  @Test
  void absentIndicatorAndRescaling_areExplained() {
    assertEquals(
        new Run(
            0,
            """
            示范方案 · 2019-07-31
            Beihai (设区市)

            ALL 总分         X + Y = 3450/47 + 0 = 3450/47 ≈ 73.40
            rating of ALL    low 低 [0, 80); 310/47 ≈ 6.60 below high 高
            list red 红榜    no: ALL >= 80
            list black 黑榜  no: ALL < 60

            what cost most
              25  C1 检查发现 (40)
               5  D1 提前完成 (5)

            X 扣分指标: 3450/47 ≈ 73.40
              at       demo.rules:23
              deducts  25 from 100, of which 94 apply
              absent   A1 迁移上云 (6)
              score    X = (94 − 25) × 100 / 94 = 3450/47 ≈ 73.40

               0  A 政务 (60)
                    at  demo.rules:24
               –    A1 迁移上云 (6)
                      at     demo.rules:25
                      reads  has_systems = false  有系统
                      but    it is absent: `when has_systems`
               –      A1.1 没有方案
                        rule   flag plan_missing 2
                        at     demo.rules:26
                        reads  plan_missing = false
                        but    A1 is absent
               –      A1.2 迁移率
                        rule    rate migrated_rate < [10:5, 60:3]
                        at      demo.rules:27
                        source  附件1
                        reads   systems_migrated = 0  已迁移
                                systems_total = 0     系统数
                        let     migrated_rate = (empty) (systems_migrated / systems_total or empty)
                        but     A1 is absent
               0    A2 上网 (54)
                      at  demo.rules:29
               0      A2.1 上网率
                        rule   rate online_rate < [90:4] for city
                        at     demo.rules:30
                        reads  online_rate = 95         上网率
                               unit_kind = city 设区市  类型
                        gives  95: no step holds: 0
               –      A2.2 新规定
                        rule   1 when plan_missing since 2019-12-31
                        at     demo.rules:31
                        reads  plan_missing = false
                               inspection_date = 2019-07-31
                        but    it does not apply: `when plan_missing`

              25  C 协同 (40)
                    at  demo.rules:34
              25    C1 检查发现 (40)
                      at  demo.rules:35
              25      C1.1 发现问题
                        rule   each findings by unit where rule = C1.1 25
                        at     demo.rules:36
                        reads  inspection_date = 2019-07-31
                               (count of findings by unit where rule = C1.1) = 1  检查记录
                        gives  1 × 25 = 25
                               25 nominal, 25 effective

            Y 加分指标: 0
              at     demo.rules:40
              gate   X >= 70: open (X = 3450/47)
              adds   0, at most 5
              score  Y = 0

              0  D1 提前完成 (5)
                   at  demo.rules:41
              –    D1.1
                     rule   5 when done_on by 2019-07-15
                     at     demo.rules:42
                     reads  inspection_date = 2019-07-31
                            done_on = (empty)
                     but    a value is empty, so there is nothing to measure: `when done_on by 2019-07-15`
            """,
            ""),
        Workbench.demo(directory).explain("Beihai"));
  }

  @Test
  void json_hasALineForEveryEntryOfTheLedger() {
    String json = Workbench.demo(directory).explain("Nanning", "--format", "json").out();
    assertTrue(
        json.contains(
            """
                  "text": "rate online_rate < [90:4] for city",
                  "failedGuard": "",
                  "readings": [
                    {"fact": "online_rate", "label": "上网率", "value": "80"},
                    {"fact": "unit_kind", "label": "类型", "value": "city"}
                  ],
                  "derivation": [
                    {"step": "step-taken", "figure": "80", "comparison": "<", "bound": "90", "points": "4"}
                  ]
            """),
        json);
    assertTrue(json.contains("\"formula\": \"X + Y\""), json);
  }
}
