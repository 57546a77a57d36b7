package dev.scoring.bench;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.result.Assessment;
import dev.scoring.dsl.Compilation;
import dev.scoring.dsl.Rules;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From text to scheme, warm: the 2019 scheme, and schemes of 1,000, 10,000 and 100,000 rules, which
 * are scored too. Ten times as many rules should take no more than ten times as long, and Chinese
 * letters no longer than others.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CompileBenchmark {

  /** The 2019 scheme. */
  @State(Scope.Benchmark)
  public static class Published {
    private String rules = "";

    /** Reads the text. */
    @Setup
    public void setUp() {
      rules = July.rules();
    }
  }

  /** A scheme of many rules. */
  @State(Scope.Benchmark)
  public static class Generated {

    /** How many rules it has. */
    @Param({"1000", "10000", "100000"})
    private int count;

    /** In which letters it is written. */
    @Param({"LATIN", "CHINESE"})
    private GeneratedRules.Letters letters = GeneratedRules.Letters.LATIN;

    private String rules = "";
    private Scheme scheme = Rules.compile("A: 1").orThrow();
    private Inspection unit = scheme.inspection().build();

    /** Writes and compiles the scheme, and makes a unit for it. */
    @Setup
    public void setUp() {
      rules = GeneratedRules.text(count, letters);
      scheme = Rules.compile(rules).orThrow();
      unit = GeneratedRules.unit(scheme);
    }
  }

  /** The 2019 scheme, from text to scheme. */
  @Benchmark
  public Compilation published(Published scheme) {
    return Rules.compile(scheme.rules);
  }

  /** A scheme of many rules, from text to scheme. */
  @Benchmark
  public Compilation generated(Generated scheme) {
    return Rules.compile(scheme.rules);
  }

  /** One unit, already checked, by a scheme of many rules. */
  @Benchmark
  public Assessment scoreGenerated(Generated generated) {
    return generated.scheme.score(generated.unit);
  }
}
