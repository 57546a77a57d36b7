package dev.scoring.examples;

import dev.scoring.core.Scheme;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.Rules;
import dev.scoring.dsl.RulesFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The two trees of the survey of 2019, with their files. */
enum Survey {
  PROVINCES("provinces"),
  KEY_CITIES("key-cities");

  /** The folder of the example. */
  static final Path FOLDER = Guangxi.FOLDER.resolveSibling("survey-2019");

  private final String fileName;

  Survey(String fileName) {
    this.fileName = fileName;
  }

  private static final class Published {
    static final SurveyTable PROVINCES = SurveyTable.provinces();
    static final SurveyTable KEY_CITIES = SurveyTable.keyCities();
  }

  /** The name that its files and folders have. */
  String fileName() {
    return fileName;
  }

  /** The published table. */
  SurveyTable table() {
    return this == PROVINCES ? Published.PROVINCES : Published.KEY_CITIES;
  }

  /** The id of its one part. */
  String part() {
    return this == PROVINCES ? "P" : "K";
  }

  Path rules() {
    return FOLDER.resolve(fileName + ".rules");
  }

  Path weights() {
    return FOLDER.resolve("weights-" + fileName + ".rules");
  }

  Path data() {
    return FOLDER.resolve("data").resolve(fileName);
  }

  /** The league table that must come out. */
  List<Map<String, String>> expected() {
    return Guangxi.rows(FOLDER.resolve("expected").resolve(fileName + ".csv"));
  }

  /** The scheme with the weights of its own file. */
  Scheme scheme() {
    return compile(Guangxi.text(weights()));
  }

  /** The scheme with other weights. */
  Scheme scheme(Map<String, Rational> weights) {
    StringBuilder text = new StringBuilder("weights {\n");
    weights.forEach((id, weight) -> text.append(id + ": " + weight.toPlainString() + "\n"));
    return compile(text.append("}\n").toString());
  }

  private Scheme compile(String weights) {
    return Rules.compile(
            List.of(
                new RulesFile(rules().getFileName().toString(), Guangxi.text(rules())),
                new RulesFile(weights().getFileName().toString(), weights)))
        .orThrow();
  }
}
