package dev.scoring.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory with files, and runs of the program in it. */
final class Workbench {

  /** A small scheme that uses most of what a scheme can have. */
  static final String DEMO =
      """
      scheme demo "示范方案"

      let migrated_rate = systems_migrated / systems_total or empty

      facts {
        unit_kind "类型": one of department "自治区部门", city "设区市"
        has_systems "有系统": flag
        systems_total "系统数": count
        systems_migrated "已迁移": count at most systems_total
        plan_missing: flag
        online_rate "上网率": rate or empty
        done_on: date or empty
      }

      table findings "检查记录" where date in month of inspection_date and date <= inspection_date {
        date: date
        unit: unit
        rule: one of C1.1, C1.2
        other: unit or empty
        cause: one of provider or empty
      }

      part X "扣分指标" deduct from 100, rescale absent {
        group A "政务" 60 {
          A1 "迁移上云" 6 when has_systems {
            A1.1 "没有方案": flag plan_missing 2
            A1.2 "迁移率": rate migrated_rate < [10:5, 60:3] source "附件1"
          }
          A2 "上网" 54 sic "示范" {
            A2.1 "上网率": rate online_rate < [90:4] for city
            A2.2 "新规定": 1 when plan_missing since 2019-12-31 sic "示范"
          }
        }
        group C "协同" 40 {
          C1 "检查发现" 40 {
            C1.1 "发现问题": each findings by unit where rule = C1.1 25
          }
        }
      }
      part Y "加分指标" add up to 5 when X >= 70 {
        D1 "提前完成" 5 {
          D1.1: 5 when done_on by 2019-07-15
        }
      }
      total ALL "总分" = X + Y
      rating ALL {
        high "高" [80, 105]
        low "低" [0, 80)
      }
      list red "红榜" when ALL >= 80
      list black "黑榜" when ALL < 60
      """;

  /** The header of the facts that {@link #DEMO} needs. */
  static final String HEADER =
      "unit,unit_kind,has_systems,systems_total,systems_migrated,plan_missing,online_rate,done_on\n";

  /** Facts that {@link #DEMO} accepts. */
  static final String FACTS =
      HEADER
          + """
          Nanning,city,true,3,2,true,80%,
          Beihai,设区市,false,0,0,false,95,
          Dept 1,department,yes,10,0,yes,,2019-06-30
          Dept 2,department,yes,10,10,no,99.5,2019/7/1
          Dept 3,department,1,10,10,0,99.5,2019年7月1日
          """;

  /** Findings that {@link #DEMO} accepts. */
  static final String FINDINGS =
      """
      date,unit,rule,other,cause
      2019-07-02,Beihai,C1.1,,
      2019-07-02,Nanning,C1.1,,provider
      2019-07-02,Nanning,C1.1,,provider
      2019-06-02,Nanning,C1.1,,
      2019-07-02,Dept 1,C1.2,Beihai,
      """;

  /** The one line that is a whole scheme. */
  static final String ONE_LINE =
      "A2.6: rate completion < [10:5, 30:4, 60:3, 80:2, 90:1, 100:0.5] cap 10\n";

  private final Path directory;

  Workbench(Path directory) {
    this.directory = directory;
  }

  /** Makes a workbench with {@code demo.rules}, {@code facts.csv} and {@code findings.csv}. */
  static Workbench demo(Path directory) {
    return new Workbench(directory)
        .with("demo.rules", DEMO)
        .with("facts.csv", FACTS)
        .with("findings.csv", FINDINGS);
  }

  /** Writes a file as UTF-8. */
  Workbench with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file. */
  Workbench with(String name, byte[] bytes) {
    try {
      Files.write(path(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Path path(String name) {
    return directory.resolve(name);
  }

  /** Reads a file of UTF-8 text. */
  String text(String name) {
    try {
      return Files.readString(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the program; {@code %/} in an argument stands for the directory. */
  Run run(String... args) {
    String prefix = directory + "/";
    String[] given = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      given[i] = args[i].replace("%/", prefix);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Main.run(
            given,
            new PrintStream(out, true, StandardCharsets.US_ASCII),
            new PrintStream(err, true, StandardCharsets.US_ASCII));
    return new Run(
        exitCode,
        out.toString(StandardCharsets.UTF_8).replace(prefix, ""),
        err.toString(StandardCharsets.UTF_8).replace(prefix, ""));
  }

  /** Scores {@code demo.rules} with all its files. */
  Run score(String... more) {
    return withFiles("score", more);
  }

  /** Explains a unit of {@code demo.rules}. */
  Run explain(String unit, String... more) {
    String[] all = new String[more.length + 2];
    all[0] = "--unit";
    all[1] = unit;
    System.arraycopy(more, 0, all, 2, more.length);
    return withFiles("explain", all);
  }

  private Run withFiles(String command, String... more) {
    String[] args = {
      command,
      "%/demo.rules",
      "--facts",
      "%/facts.csv",
      "--table",
      "findings=%/findings.csv",
      "--date",
      "2019-07-31"
    };
    String[] all = new String[args.length + more.length];
    System.arraycopy(args, 0, all, 0, args.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return run(all);
  }

  /**
   * What a run did, with the directory taken out of its texts.
   *
   * @param exitCode what it exited with
   * @param out what it wrote to standard output
   * @param err what it wrote to standard error
   */
  record Run(int exitCode, String out, String err) {}
}
