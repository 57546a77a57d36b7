package dev.scoring.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Writes {@code facts.csv}, {@code findings.csv} and {@code counties.csv} of as many units as
 * wanted: the inspection of July 2019 again and again, each time under new names and with some of
 * the facts taken from another unit of the same kind. The same number and seed give the same files.
 *
 * <p>Arguments: the directory, the number of units, and the seed, which is 1 unless given.
 */
public final class BigFile {

  /** How many facts of each unit are taken from another one. */
  private static final int VARIED = 8;

  private final Random random;
  private final List<String[]> facts = rows("facts");
  private final List<Integer> freelyVaried;
  private final Map<String, List<String[]>> ofKind = new HashMap<>();

  private BigFile(long seed) {
    this.random = new Random(seed);
    this.freelyVaried = freelyVaried(facts.get(0));
    for (String[] unit : facts.subList(1, facts.size())) {
      ofKind.computeIfAbsent(unit[1], kind -> new ArrayList<>()).add(unit);
    }
  }

  /** Writes the files. */
  public static void main(String[] args) throws IOException {
    Path directory = Files.createDirectories(Path.of(args[0]));
    int units = Integer.parseInt(args[1]);
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    BigFile files = new BigFile(seed);
    files.writeFacts(directory.resolve("facts.csv"), units);
    files.writeRows("findings", directory.resolve("findings.csv"), units);
    files.writeRows("counties", directory.resolve("counties.csv"), units);
  }

  private void writeFacts(Path file, int units) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.append(String.join(",", facts.get(0))).append('\n');
      for (int i = 0; i < units; i++) {
        String[] unit = facts.get(1 + i % (facts.size() - 1)).clone();
        List<String[]> others = Objects.requireNonNull(ofKind.get(unit[1]));
        for (int n = 0; n < VARIED; n++) {
          int column = freelyVaried.get(random.nextInt(freelyVaried.size()));
          unit[column] = others.get(random.nextInt(others.size()))[column];
        }
        unit[0] = name(unit[0], i / (facts.size() - 1));
        out.append(String.join(",", unit)).append('\n');
      }
    }
  }

  /** Writes the rows whose units are all there. */
  private void writeRows(String table, Path file, int units) throws IOException {
    List<String[]> rows = rows(table);
    Map<String, Integer> index = new HashMap<>();
    for (int i = 1; i < facts.size(); i++) {
      index.put(facts.get(i)[0], i - 1);
    }
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.append(String.join(",", rows.get(0))).append('\n');
      int inspected = facts.size() - 1;
      for (int round = 0; round * inspected < units; round++) {
        for (String[] row : rows.subList(1, rows.size())) {
          String[] named = row.clone();
          boolean there = true;
          for (int i = 0; i < named.length; i++) {
            Integer unit = index.get(named[i]);
            if (unit != null) {
              there &= round * inspected + unit < units;
              named[i] = name(named[i], round);
            }
          }
          if (there) {
            out.append(String.join(",", named)).append('\n');
          }
        }
      }
    }
  }

  private static String name(String unit, int round) {
    return round == 0 ? unit : unit + " " + round;
  }

  /** Rates and amounts alone: no other fact is at most one of them, or required by one. */
  private static List<Integer> freelyVaried(String[] header) {
    Set<Integer> columns = new HashSet<>();
    for (int i = 0; i < header.length; i++) {
      if (header[i].endsWith("_rate") || header[i].endsWith("_missing")) {
        columns.add(i);
      }
    }
    return columns.stream().sorted().toList();
  }

  /** The rows of a file of the inspection, the header first; none of its cells is quoted. */
  private static List<String[]> rows(String name) {
    String path = "/cases/july/" + name + ".csv";
    try (InputStream in = BigFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
