package dev.scoring.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.scoring.core.Scheme;
import dev.scoring.core.result.Score;
import dev.scoring.dsl.Language;
import dev.scoring.dsl.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The 2019 scheme with Chinese keywords, which the formatter makes of the English file. With {@code
 * -Dchinese.rewrite=true} the file is written anew, and the run still fails.
 */
class ChineseSchemeTest {

  private static final boolean REWRITE = Boolean.getBoolean("chinese.rewrite");
  private static final Path CHINESE = Guangxi.FOLDER.resolve("guangxi-2019.zh.rules");

  @Test
  void theChineseFile_isWhatTheFormatterMakesOfTheEnglishOne() throws IOException {
    String made = Rules.format(Guangxi.text(Guangxi.RULES), Language.CHINESE);
    if (REWRITE) {
      Files.writeString(CHINESE, made);
      fail("written anew: " + CHINESE);
    }
    assertEquals(made, Guangxi.text(CHINESE));
  }

  @Test
  void backInEnglish_itIsTheEnglishFile() {
    assertEquals(
        Rules.format(Guangxi.text(Guangxi.RULES), Language.ENGLISH),
        Rules.format(Guangxi.text(CHINESE), Language.ENGLISH));
  }

  @Test
  void noEnglishKeywordIsLeft() {
    assertTrue(Guangxi.text(CHINESE).lines().anyMatch(line -> line.startsWith("部分 X ")));
    for (String keyword : List.of("facts", "table", "part", "group", "total", "rating", "list")) {
      assertTrue(
          Guangxi.text(CHINESE).lines().noneMatch(line -> line.strip().startsWith(keyword + " ")),
          keyword);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"july", "december", "boundary"})
  void everyCase_scoresTheSame_toTheLastLineOfTheLedger(String inspection) {
    Scheme chinese = Rules.compile("guangxi-2019.zh.rules", Guangxi.text(CHINESE)).orThrow();
    InspectionData data = Guangxi.inspection(inspection);
    List<Score> expected = Guangxi.scheme().score(data.forScheme(Guangxi.scheme())).scores();
    List<Score> scores = chinese.score(data.forScheme(chinese)).scores();
    assertEquals(60, scores.size());
    for (int i = 0; i < scores.size(); i++) {
      assertEquals(expected.get(i).ledger(), scores.get(i).ledger(), expected.get(i).unit());
      assertEquals(expected.get(i), scores.get(i));
    }
  }
}
