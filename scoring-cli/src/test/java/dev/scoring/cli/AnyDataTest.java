package dev.scoring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.cli.Workbench.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever the files hold, the program scores them or says what is wrong; it never breaks. */
final class AnyDataTest {

  private static Path directory = Path.of("");

  @BeforeContainer
  static void makeDirectory() throws IOException {
    directory = Files.createTempDirectory("any-data");
  }

  @AfterContainer
  static void removeDirectory() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void assertScoredOrRejected(Run run) {
    assertFalse(run.err().contains("the program failed"), run.err());
    assertTrue(run.exitCode() == 0 || run.exitCode() == 7, run.err());
    assertEquals(run.exitCode() == 7, run.out().isEmpty());
    assertEquals(run.exitCode() == 7, run.err().endsWith("in the data; nothing was scored\n"));
  }

  @Property(tries = 100)
  void anyBytes_areScoredOrRejected(@ForAll byte[] bytes) {
    assertScoredOrRejected(Workbench.demo(directory).with("facts.csv", bytes).score());
  }

  @Property(tries = 100)
  void anyCells_areScoredOrRejected(
      @ForAll("rows") String rows, @ForAll("findings") String findings) {
    assertScoredOrRejected(
        Workbench.demo(directory)
            .with("facts.csv", Workbench.HEADER + rows)
            .with("findings.csv", "date,unit,rule,other,cause\n" + findings)
            .score("--format", "json"));
  }

  @Property(tries = 30)
  void orderOfUnits_changesNoScore(@ForAll("someUnits") List<String> rows) {
    Workbench bench =
        Workbench.demo(directory).with("findings.csv", "date,unit,rule,other,cause\n");
    String facts = Workbench.HEADER;
    for (int i = 0; i < rows.size(); i++) {
      facts += "U" + i + rows.get(i);
    }
    String reversed = Workbench.HEADER;
    for (int i = rows.size() - 1; i >= 0; i--) {
      reversed += "U" + i + rows.get(i);
    }
    Run first = bench.with("facts.csv", facts).score("--format", "csv");
    Run second = bench.with("facts.csv", reversed).score("--format", "csv");
    assertEquals(0, first.exitCode(), first.err());
    assertEquals(first.out().lines().sorted().toList(), second.out().lines().sorted().toList());
  }

  @Provide
  Arbitrary<String> rows() {
    Arbitrary<String> cell =
        Arbitraries.of(
            "",
            "U1",
            "U2",
            "city",
            "department",
            "true",
            "0",
            "3",
            "10",
            "99.99",
            "80%",
            "-1",
            "2019-07-01",
            "2019-13-01",
            "\"a\nb\"",
            "\"",
            "x",
            "1e99",
            "１２",
            "9".repeat(120));
    return cell.list()
        .ofMinSize(6)
        .ofMaxSize(9)
        .map(cells -> String.join(",", cells) + "\n")
        .list()
        .ofMaxSize(5)
        .map(rows -> String.join("", rows));
  }

  @Provide
  Arbitrary<String> findings() {
    Arbitrary<String> cell =
        Arbitraries.of("", "U1", "U2", "U3", "2019-07-01", "C1.1", "C1.3", "provider", "\"\"");
    return cell.list()
        .ofMinSize(4)
        .ofMaxSize(6)
        .map(cells -> String.join(",", cells) + "\n")
        .list()
        .ofMaxSize(5)
        .map(rows -> String.join("", rows));
  }

  @Provide
  Arbitrary<List<String>> someUnits() {
    Arbitrary<String> row =
        Arbitraries.of(
            ",city,true,3,2,true,80%,\n",
            ",city,false,0,0,false,95,\n",
            ",department,yes,10,0,yes,,2019-06-30\n",
            ",department,yes,7,3,no,1/3,2019-07-20\n");
    return row.list().ofMinSize(1).ofMaxSize(8);
  }
}
