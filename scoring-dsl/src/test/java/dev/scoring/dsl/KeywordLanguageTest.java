package dev.scoring.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages speak of keywords in the language in which the writer spells them. */
class KeywordLanguageTest {

  private static String first(String text) {
    Diagnostic first = Rules.compile(text.replace("\\n", "\n")).diagnostics().get(0);
    return first.message() + " -> " + first.help();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "A: each late cap 5  | write `each late 2 cap 5`",
        "A：每 late 封顶 5    | write `每 late 2 封顶 5`",
        // The names of facts are no keywords.
        "A：每 rate 封顶 5    | write `每 late 2 封顶 5`",
        "A：按 ［a：1］       | write `按 level [national: 10, 否则: 5]`",
        "A: by [a: 1]        | write `by level [national: 10, else: 5]`",
        // Labels and comments do not tell; of two languages the one with more words does.
        "A “当 每 封顶”: each late cap 5 # 当 每 封顶 | write `each late 2 cap 5`",
        "B: 是非 x 1\\nC: 每 y 2\\nA: each late cap 5 | write `每 late 2 封顶 5`",
      })
  void theHelp_hasTheKeywordsOfTheText(String text, String help) {
    String said = first(text);
    assertEquals(help, said.substring(said.indexOf("-> ") + 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "数据项 { cap：计数 } B：1 当 cap | `cap` is used as a flag and is declared as a count",
        "数据项 { count：是非 } B：每 count 1 | `count` is used as a count and is declared as a flag",
      })
  void whatTheWriterWrote_staysAsItIs(String text, String message) {
    String said = first(text);
    assertEquals(message, said.substring(0, said.indexOf(" -> ")));
  }
}
