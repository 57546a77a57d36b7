package dev.scoring.dsl.clause;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.clause.ClauseCorpus.Entry;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.names.Item;
import dev.scoring.dsl.names.Naming;
import dev.scoring.dsl.parse.Parser;
import dev.scoring.dsl.text.SourceText;
import dev.scoring.dsl.types.Types;
import dev.scoring.dsl.types.Typing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The check of clauses says nothing about clauses that agree with their rules, and finds slips. The
 * table of what it finds stands in {@code docs/clause-check.md}; {@code -Dclauses.rewrite=true}
 * writes it anew, and the run fails, so that nobody takes it for a test.
 */
class ClauseCheckTest {

  private static final Path PAGE = Path.of("../docs/clause-check.md");
  private static final String BEGIN = "<!-- slips -->\n";
  private static final String END = "<!-- end of slips -->\n";
  private static final int LEAST_SLIPS = 2_000;

  /** By how much the figures of the page may be above those of today, in per cent. */
  private static final int NEAR = 4;

  /** The share of slips that is found at least, in per cent: Chinese, English. */
  private static int least(Slips.Kind kind, boolean chinese) {
    return switch (kind) {
      case POINTS -> chinese ? 95 : 85;
      case CAP, DAY -> chinese ? 90 : 80;
      case BOUND, LOT -> chinese ? 85 : 75;
      case CAP_REMOVED, CAP_ADDED -> chinese ? 75 : 70;
      case SIDE -> chinese ? 75 : 70;
      case TURNED, DAY_ROLE -> chinese ? 80 : 40;
      case DIRECTION -> 85;
      case STEP_LEFT_OUT -> chinese ? 90 : 70;
      case POINTS_EXCHANGED -> chinese ? 75 : 45;
    };
  }

  private static int index(Slips.Kind kind) {
    return List.of(Slips.Kind.values()).indexOf(kind);
  }

  /** What the check says about a text; empty if the text has errors. */
  static Optional<List<Disagreement>> check(String text) {
    Reporter reporter = new Reporter(new SourceText("rules", text));
    Optional<SyntaxTree> tree = Parser.parse(reporter);
    if (tree.isEmpty() || reporter.hasErrors()) {
      return Optional.empty();
    }
    Types types = Typing.of(tree.get(), Naming.of(tree.get(), reporter), reporter);
    if (reporter.hasErrors()) {
      return Optional.empty();
    }
    ClauseCheck check = new ClauseCheck(types);
    List<Disagreement> found = new ArrayList<>();
    for (Item item : types.symbols().items()) {
      for (Disagreement each : check.of(item)) {
        if (each.kind() != Disagreement.Kind.HINT) {
          found.add(each);
        }
      }
    }
    return Optional.of(found);
  }

  static List<Entry> all() throws IOException {
    List<Entry> all = new ArrayList<>();
    all.addAll(ClauseCorpus.wordings("chinese.clauses"));
    all.addAll(ClauseCorpus.wordings("english.clauses"));
    all.addAll(
        ClauseCorpus.examples(
            "guangxi-2019/guangxi-2019.zh.rules",
            "credit-scorecard/scorecard.rules",
            "clinical-score/news2.rules",
            "monthly-contest/contest.rules",
            "supplier-rating/supplier-rating.rules"));
    for (String page : new String[] {"cookbook.md", "language.md", "style-rules.md"}) {
      all.addAll(ClauseCorpus.page(page));
    }
    return all;
  }

  @Test
  void clausesThatAgree_areSilent() throws IOException {
    List<Entry> entries = all();
    entries.addAll(
        ClauseCorpus.examples(
            "guangxi-2019/guangxi-2019.rules",
            "guangxi-2019/requests-limits.rules",
            "survey-2019/key-cities.rules",
            "survey-2019/provinces.rules"));
    StringBuilder said = new StringBuilder();
    int texts = 0;
    for (Entry entry : entries) {
      Optional<List<Disagreement>> found = check(entry.text());
      texts += found.isPresent() ? 1 : 0;
      for (Disagreement each : found.orElse(List.of())) {
        said.append(entry.name()).append(": ").append(each.message()).append('\n');
      }
    }
    assertEquals("", said.toString());
    assertTrue(texts > 350, texts + " texts");
  }

  private static String told(String way, String clause, String rule) {
    String text = "part X " + way + " 100 {\n  A1 \"" + clause + "\":\n    " + rule + "\n}\n";
    StringBuilder said = new StringBuilder();
    check(text).orElseThrow().forEach(each -> said.append(each.message()).append('\n'));
    return said.toString();
  }

  /** Where both neighbours of a bound have it, the rule has all bounds on one side. */
  @Test
  void boundsOfChain_areOnOneSide() {
    String clause = "面积500平方米以内扣2分，500平方米以上1000平方米以内扣5分，1000平方米以上扣10分。";
    for (String[] sides : new String[][] {{">", ">"}, {">=", ">="}, {">", ">="}, {">=", ">"}}) {
      String rule =
          "first [area %s 1000: 10, area %s 500: 5, else: 2]".formatted(sides[0], sides[1]);
      boolean alike = sides[0].equals(sides[1]);
      assertEquals(alike, told("deduct from", clause, rule).isEmpty(), rule);
    }
  }

  /** What stands in brackets decides: 3人以上（含3人）. */
  @Test
  void boundInBrackets_decides() {
    String clause = "10万元以下的扣5分，10万元（含）以上的扣15分。";
    assertEquals("", told("deduct from", clause, "first [loss >= 100000: 15, else: 5]"));
    assertTrue(
        told("deduct from", clause, "first [loss > 100000: 15, else: 5]").contains("100000"));
  }

  @Test
  void lowEndOfRange_belongsToIt() {
    String clause =
        "Experience of 2-5 years is worth 2 points, more than 5 years is worth 4 points.";
    assertEquals("", told("add up to", clause, "first [years > 5: 4, years >= 2: 2, else: 0]"));
    assertTrue(
        told("add up to", clause, "first [years > 5: 4, years > 2: 2, else: 0]")
            .contains("2 itself is; `>` leaves it out"));
  }

  /** What is asked for, and what is missing of it. */
  @Test
  void whatIsMissing_isCountedFromWhatIsAskedFor() {
    String clause = "Not fewer than 4 meetings a year; each meeting fewer costs 1 point.";
    assertEquals("", told("deduct from", clause, "each max of (0, 4 - meetings) 1"));
    assertTrue(told("deduct from", clause, "each max of (0, meetings - 4) 1").contains("above 4"));
  }

  @Test
  void slips_areFound() throws IOException {
    int[][] made = new int[Slips.Kind.values().length][2];
    int[][] found = new int[Slips.Kind.values().length][2];
    int all = 0;
    for (Entry entry : all()) {
      boolean large = entry.text().length() > 20_000;
      int turn = 0;
      for (Slips.Slip slip : Slips.of(entry.text())) {
        // The large scheme takes long to read, and its clauses are much alike.
        if (large && turn++ % 4 != 0) {
          continue;
        }
        Optional<List<Disagreement>> said = check(slip.text());
        if (said.isPresent()) {
          int language = new ClauseText(slip.clause()).isChinese() ? 0 : 1;
          all++;
          made[index(slip.kind())][language]++;
          boolean told =
              said.get().stream().anyMatch(each -> each.message().contains("`" + slip.id() + "`"));
          found[index(slip.kind())][language] += told ? 1 : 0;
        }
      }
    }
    assertTrue(all >= LEAST_SLIPS, all + " slips");
    String table = table(made, found);
    String page = Files.readString(PAGE, UTF_8);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    assertFalse(end < 0, "the page has no place for the table");
    if (Boolean.getBoolean("clauses.rewrite")) {
      Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end), UTF_8);
      fail("the table was rewritten; look at it and run again without the switch");
    }
    for (Slips.Kind kind : Slips.Kind.values()) {
      for (int language = 0; language < 2; language++) {
        int count = made[index(kind)][language];
        int share = count == 0 ? 100 : 100 * found[index(kind)][language] / count;
        int least = count < 15 ? 0 : least(kind, language == 0);
        String where = kind.words + (language == 0 ? ", Chinese" : ", English");
        assertTrue(share >= least, () -> where + ": " + share + " %");
      }
    }
    assertNear(table, page.substring(begin, end));
  }

  /**
   * The page has the lines of the table, and no share that is more than a few per cent too high.
   */
  private static void assertNear(String table, String page) {
    String[] now = table.split("\n", -1);
    String[] then = page.split("\n", -1);
    assertEquals(now.length, then.length, page);
    for (int i = 0; i < now.length; i++) {
      String[] cells = now[i].split("\\|", -1);
      String[] shown = then[i].split("\\|", -1);
      assertEquals(cells.length, shown.length, then[i]);
      for (int j = 0; j < cells.length; j++) {
        int percent = cells[j].indexOf('%');
        int of = shown[j].indexOf('%');
        if (percent < 0 || of < 0) {
          assertEquals(cells[j], shown[j]);
        } else {
          int share = Integer.parseInt(cells[j].substring(0, percent).strip());
          int written = Integer.parseInt(shown[j].substring(0, of).strip());
          String line = then[i];
          assertTrue(share >= written - NEAR, () -> line + " is " + share + " % now");
        }
      }
    }
  }

  private static String table(int[][] made, int[][] found) {
    StringBuilder table =
        new StringBuilder("| one thing changed | Chinese | English |\n|---|---|---|\n");
    for (Slips.Kind kind : Slips.Kind.values()) {
      table.append("| ").append(kind.words);
      for (int language = 0; language < 2; language++) {
        int count = made[index(kind)][language];
        table.append(" | ");
        if (count > 0) {
          int share = 100 * found[index(kind)][language] / count;
          table.append(share).append("% of ").append(count);
        }
      }
      table.append(" |\n");
    }
    return table.toString();
  }
}
