package dev.scoring.dsl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What is said of one slip at a time in a whole scheme: {@code street/slips.txt} has what is
 * replaced by what, {@code street/slips-said.txt} all that is said then and not without it. A line
 * without {@code =>} is a file by itself.
 *
 * <p>With {@code -Dcorpus.rewrite=true} what is expected is written anew, and the run still fails.
 */
class StreetSlipsTest {

  private static final Path FOLDER = Path.of("src/test/resources/street");

  @Test
  void eachSlip_isToldAsTheListSays() throws IOException {
    String scheme = read("street-2025.rules");
    Set<String> without = new HashSet<>();
    Rules.compile(scheme).diagnostics().forEach(each -> without.add(each.message()));
    StringBuilder said = new StringBuilder();
    for (String line : read("slips.txt").split("\n", -1)) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      said.append(line).append('\n');
      String[] slip = line.replace("\\n", "\n").split(" => ", -1);
      assertTrue(slip.length == 1 || scheme.contains(slip[0]), line);
      String text = slip.length == 1 ? slip[0] : scheme.replace(slip[0], slip[1]);
      for (Diagnostic each : Rules.compile(text).diagnostics()) {
        if (without.contains(each.message())) {
          continue;
        }
        said.append("    ")
            .append(each.place().line())
            .append(':')
            .append(each.place().column())
            .append(' ')
            .append(each.code())
            .append(' ')
            .append(each.message())
            .append(each.help().isEmpty() ? "" : "; ")
            .append(each.help())
            .append('\n');
      }
    }
    if (Boolean.getBoolean("corpus.rewrite")) {
      Files.writeString(FOLDER.resolve("slips-said.txt"), said.toString(), UTF_8);
      fail("what is expected was rewritten; look at the difference and run again");
    }
    assertEquals(read("slips-said.txt"), said.toString());
  }

  private static String read(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name), UTF_8).replace("\r\n", "\n");
  }
}
