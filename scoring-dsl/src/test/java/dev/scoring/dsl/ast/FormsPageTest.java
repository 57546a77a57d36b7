package dev.scoring.dsl.ast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page of the architecture lists every form that a rule may have, in the order of the syntax
 * tree: in the paragraph that begins with "The forms of a rule", each between backticks.
 */
class FormsPageTest {

  private static final Class<?> FORMS = Form.class;

  private static final Path PAGE = Path.of("../docs/architecture.md");
  private static final Pattern PARAGRAPH = Pattern.compile("(?s)\nThe forms of a rule .*?\n\n");
  private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w*)`");

  @Test
  void thePage_listsEveryForm() throws IOException {
    Matcher paragraph = PARAGRAPH.matcher(Files.readString(PAGE));
    assertTrue(paragraph.find(), "no paragraph begins with `The forms of a rule`");
    List<String> listed = new ArrayList<>();
    Matcher type = TYPE.matcher(paragraph.group());
    while (type.find()) {
      listed.add(type.group(1));
    }
    assertEquals(
        Stream.of(FORMS.getPermittedSubclasses()).map(Class::getSimpleName).toList(), listed);
  }
}
