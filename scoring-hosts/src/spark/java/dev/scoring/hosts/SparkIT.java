package dev.scoring.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scoring.core.Scheme;
import dev.scoring.dsl.Rules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.RuntimeMetaData;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A job of Spark that compiles rules and scores by them, in one process with Spark's own parser of
 * SQL, which ANTLR 4.9.3 made and which runs on that version only.
 */
class SparkIT {

  private static final String RULES = "A: rate completion < [10:5, 30:4, 100:0.5] cap 10";

  private static final String UNITS =
      "(SELECT * FROM VALUES ('A', '9.99'), ('B', '29.5'), ('C', '99'), ('D', '100')"
          + " AS facts(unit, completion))";

  @TempDir static Path folder = Path.of("");

  private static SparkSession spark;

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .master("local[1]")
            .appName("scoring")
            .config("spark.ui.enabled", false)
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", 1)
            .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toUri().toString())
            .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Test
  void antlrIsThatOfSpark() {
    assertEquals("4.9.3", RuntimeMetaData.getRuntimeVersion());
  }

  @Test
  void aSchemeIsAFunctionOfSql() {
    UDF1<String, String> score = completion -> total(Compiled.SCHEME, completion);
    spark.udf().register("score", score, DataTypes.StringType);
    List<Row> rows =
        spark
            .sql("SELECT unit, score(completion) FROM " + UNITS + " ORDER BY unit")
            .collectAsList();
    assertEquals(
        List.of("A 5", "B 4", "C 1/2", "D 0"),
        rows.stream().map(row -> row.getString(0) + " " + row.getString(1)).toList());
    assertThrows(ParseException.class, () -> spark.sql("SELECT FROM WHERE (").collectAsList());
  }

  @Test
  void eachTaskMayCompileTheRules() {
    Dataset<String> scores =
        spark
            .sql("SELECT completion FROM " + UNITS + " ORDER BY unit")
            .as(Encoders.STRING())
            .mapPartitions(
                (MapPartitionsFunction<String, String>)
                    completions -> {
                      Scheme scheme = Rules.compile(RULES).orThrow();
                      List<String> totals = new ArrayList<>();
                      completions.forEachRemaining(value -> totals.add(total(scheme, value)));
                      return totals.iterator();
                    },
                Encoders.STRING());
    assertEquals(List.of("5", "4", "1/2", "0"), scores.collectAsList());
  }

  private static String total(Scheme scheme, String completion) {
    return scheme.score(Map.of("completion", completion)).total().toString();
  }

  /** The scheme of the process, compiled at the first unit: a scheme is not sent to tasks. */
  private static final class Compiled {
    static final Scheme SCHEME = Rules.compile(RULES).orThrow();
  }
}
