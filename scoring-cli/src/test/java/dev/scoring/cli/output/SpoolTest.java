package dev.scoring.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.io.output.TextTarget;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Text comes out of a spool as it went in, whether it stayed in memory or not. */
final class SpoolTest {

  private static String text(Spool spool) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    spool.writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void textOfAnyLength_comesOutAsItWentIn() throws IOException {
    for (int inMemory : new int[] {0, 1, 7, 8, 1000}) {
      try (Spool spool = new Spool(inMemory)) {
        TextTarget.Aside behind = spool.aside();
        assertEquals("", text(spool));
        spool.write("南宁\n");
        behind.write("柳州");
        behind.write("");
        spool.write("ab");
        behind.rejoin();
        assertEquals("南宁\nab柳州", text(spool));
      }
    }
  }
}
