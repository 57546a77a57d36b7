package dev.scoring.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs benchmarks and writes what they took as a Markdown table: the time of each for one
 * operation, and how many times that is what a baseline of the same run took.
 *
 * <p>Usage: {@code Report [--include REGEX] [--baseline NAME]… [--rounds N] [--warmup N]
 * [--iterations N] [--milliseconds N] [--out FILE]}. {@code --include} may be repeated; without it
 * everything runs. Each {@code --baseline} gives a column of ratios. A round runs every benchmark
 * once, in a process of its own; the times of several rounds are averaged, so that what slows the
 * machine down for a while falls on all benchmarks alike. The time of a round is the median of its
 * iterations. Code is compiled and memory freed by the thread that is measured ({@code -Xbatch},
 * the serial collector): on a busy machine it would otherwise wait for threads that get no turn,
 * and what allocates would seem many times slower than it is.
 */
public final class Report {

  private static final List<String> BASELINES =
      List.of(
          "BaselineBenchmark.exactLong",
          "BaselineBenchmark.exactLongBatch",
          "BaselineBenchmark.readMap",
          "BaselineBenchmark.readMapAtHand");

  private final List<String> includes = new ArrayList<>();
  private final List<String> baselines = new ArrayList<>();
  private int rounds = 1;
  private int warmup = 10;
  private int iterations = 5;
  private long milliseconds = 1_000;
  private Optional<Path> out = Optional.empty();

  private Report(String[] args) {
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " needs a value");
      }
      String value = args[i + 1];
      switch (args[i]) {
        case "--include" -> includes.add(value);
        case "--baseline" -> baselines.add(value);
        case "--rounds" -> rounds = Integer.parseInt(value);
        case "--warmup" -> warmup = Integer.parseInt(value);
        case "--iterations" -> iterations = Integer.parseInt(value);
        case "--milliseconds" -> milliseconds = Long.parseLong(value);
        case "--out" -> out = Optional.of(Path.of(value));
        default -> throw new IllegalArgumentException("unknown option " + args[i]);
      }
    }
    if (baselines.isEmpty()) {
      baselines.addAll(BASELINES);
    }
  }

  /** Runs the benchmarks. */
  public static void main(String[] args) {
    Report report;
    try {
      report = new Report(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    String table = report.table(report.run());
    System.out.println();
    System.out.println(table);
    report.out.ifPresent(file -> write(file, table));
  }

  private static void write(Path file, String table) {
    try {
      Files.writeString(file, table + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs all rounds; gives the nanoseconds of each benchmark in each round. */
  private Map<String, List<Double>> run() {
    Map<String, List<Double>> times = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (RunResult result : runOnce()) {
        String[] name = result.getParams().getBenchmark().split("\\.", -1);
        StringBuilder label =
            new StringBuilder(name[name.length - 2] + "." + name[name.length - 1]);
        for (String parameter : result.getParams().getParamsKeys()) {
          label.append(' ').append(parameter).append('=');
          label.append(result.getParams().getParam(parameter));
        }
        times
            .computeIfAbsent(label.toString(), key -> new ArrayList<>())
            .add(result.getPrimaryResult().getStatistics().getPercentile(50));
      }
    }
    return times;
  }

  private Collection<RunResult> runOnce() {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .forks(1)
            .jvmArgsAppend("-Xbatch", "-XX:+UseSerialGC", "-Xms1g", "-Xmn512m")
            .warmupIterations(warmup)
            .warmupTime(TimeValue.milliseconds(milliseconds))
            .measurementIterations(iterations)
            .measurementTime(TimeValue.milliseconds(milliseconds));
    includes.forEach(options::include);
    try {
      return new Runner(options.build()).run();
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }

  private String table(Map<String, List<Double>> times) {
    List<String> present = baselines.stream().filter(times::containsKey).toList();
    StringBuilder table = new StringBuilder("| benchmark | time |");
    present.forEach(baseline -> table.append(" × `").append(simple(baseline)).append("` |"));
    table.append("\n|---|--:|").append("--:|".repeat(present.size()));
    times.forEach(
        (name, values) -> {
          double time = mean(values);
          table.append("\n| `").append(name).append("` | ").append(shown(time)).append(" |");
          for (String baseline : present) {
            table
                .append(' ')
                .append(number(time / mean(times.getOrDefault(baseline, List.of()))))
                .append(" |");
          }
        });
    return table.toString();
  }

  private static String simple(String name) {
    return name.substring(name.indexOf('.') + 1);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static String shown(double nanoseconds) {
    if (nanoseconds < 1e4) {
      return number(nanoseconds) + " ns";
    }
    return nanoseconds < 1e7
        ? number(nanoseconds / 1e3) + " µs"
        : number(nanoseconds / 1e6) + " ms";
  }

  /** Three digits, or all of a whole number. */
  private static String number(double value) {
    int decimals = value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
