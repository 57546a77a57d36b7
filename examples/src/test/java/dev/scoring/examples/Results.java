package dev.scoring.examples;

import dev.scoring.core.result.Entry;
import dev.scoring.core.result.PartScore;
import dev.scoring.core.result.Rated;
import dev.scoring.core.result.Score;
import dev.scoring.core.result.Status;
import java.util.LinkedHashMap;
import java.util.Map;

/** Results as rows with the columns of the expected files, so that they compare as a whole. */
final class Results {

  private Results() {}

  /** What the engine gave. */
  static Map<String, String> row(Score score) {
    PartScore x = score.part("X");
    PartScore y = score.part("Y");
    Map<String, String> row = new LinkedHashMap<>();
    row.put("unit", score.unit());
    row.put("M", x.available().orElseThrow().toString());
    row.put("deducted", x.effective().toPlainString());
    row.put("X", x.score().rounded(2).toPlainString());
    row.put("X_exact", x.score().toString());
    row.put("Y", y.score().toString());
    row.put("ALL", score.total().rounded(2).toPlainString());
    row.put("ALL_exact", score.total().toString());
    row.put("rating", score.rating().map(Rated::band).orElse("").replace('-', ' '));
    row.put("list", String.join(" ", score.lists()));
    for (String indicator : Guangxi.INDICATORS) {
      Entry entry = score.entry(indicator);
      row.put(
          indicator,
          entry.status() == Status.NOT_APPLICABLE ? "" : entry.effective().toPlainString());
    }
    return row;
  }

  /** What the oracle gave. */
  static Map<String, String> row(Oracle.Result result) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("unit", result.unit());
    row.put("M", result.available());
    row.put("deducted", result.deducted());
    row.put("X", result.x());
    row.put("X_exact", result.xExact());
    row.put("Y", result.y());
    row.put("ALL", result.all());
    row.put("ALL_exact", result.allExact());
    row.put("rating", result.rating());
    row.put("list", String.join(" ", result.lists()));
    row.putAll(result.indicators());
    return row;
  }
}
