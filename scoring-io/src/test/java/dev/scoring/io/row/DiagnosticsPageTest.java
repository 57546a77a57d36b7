package dev.scoring.io.row;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiagnosticsPageTest {

  @Test
  void everyProblemOfAFile_hasASection() throws IOException {
    String page = Files.readString(Path.of("../docs/diagnostics.md"));
    for (FileCode code : FileCode.values()) {
      assertTrue(page.contains("\n## " + code + ": "), "docs/diagnostics.md lacks " + code);
    }
  }
}
