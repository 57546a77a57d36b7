package dev.scoring.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.model.Place;
import dev.scoring.dsl.diagnostic.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever the text is, compiling it gives diagnostics or a scheme, and throws nothing. */
class AnyTextTest {

  private static final Path GOOD = Path.of("src/test/resources/corpus/good");

  private static final Set<String> CODES =
      Arrays.stream(Code.values()).map(Code::toString).collect(Collectors.toSet());

  private static final List<String> WORDS =
      Arrays.asList(
          ("scheme source let assumed facts table part group total rating list add when but for"
               + " since after until by cap sic flag each full started over of rate count amount"
               + " date text unit first else plus where any all sum min max mean share in and or"
               + " not true false 方案 设 数据项 部分 总分 等级 当 封顶 是非 每 比率 依次 否则 且 或 非 deduct|from add|up|to"
               + " rescale|absent closed|when one|of or|empty is|not|empty is|empty at|most"
               + " at|least in|month|of { } [ ] ( ) : , < <= > >= = != + - * / % .. ｛ ｝ （ ） ： ， 【 】"
               + " A1 A1.1 X n f t 迟报 完成率 1 2.5 10 1.2.3 12万 80% 2019-07-31 2019年7月1日 \"label\""
               + " “标签” 「x」 inspection_date points #|x ; ' 1e5 \" takes|mean takes|highest"
               + " takes|first takes|levels drop|lowest keep|highest weight weights floor no|floor"
               + " spills zero|when full|for|absent not|rated ceiling calendar off working to"
               + " days|from working|days|from months|from days|after years|after previous"
               + " rounded|to rounded|up|to tiers per mark rank ties|best lowest|first"
               + " required|when units units.n 取平均 权重 保底 按 分段 名次")
              .split(" "));

  /** Compiles, renders and formats; what comes out must be whole. */
  private static Compilation compile(String text) {
    Compilation compilation = Rules.compile("any.rules", text);
    String rendered = compilation.render();
    assertEquals(compilation.diagnostics().isEmpty(), rendered.isEmpty());
    assertEquals(
        compilation.hasErrors(),
        compilation.diagnostics().stream().anyMatch(each -> each.severity() == Severity.ERROR),
        rendered);
    assertEquals(compilation.hasErrors(), compilation.scheme().isEmpty());
    Diagnostic before = null;
    for (Diagnostic diagnostic : compilation.diagnostics()) {
      assertTrue(CODES.contains(diagnostic.code() + " " + diagnostic.name()), diagnostic::toString);
      assertFalse(diagnostic.message().isBlank(), rendered);
      Place place = diagnostic.place();
      assertTrue(place.line() >= 1 && place.column() >= 1, rendered);
      assertTrue(place.offset() + place.length() <= text.length(), rendered);
      assertTrue(before == null || before.compareTo(diagnostic) < 0, rendered);
      before = diagnostic;
    }
    for (int i = 0; i < rendered.length(); i++) {
      char c = rendered.charAt(i);
      assertTrue(c == '\n' || !Character.isISOControl(c), "a control character is shown");
    }
    try {
      String formatted = Rules.format(text, Language.ENGLISH);
      assertEquals(formatted, Rules.format(formatted, Language.ENGLISH));
    } catch (RulesException e) {
      assertFalse(e.diagnostics().isEmpty());
      assertNotNull(e.getMessage());
    }
    return compilation;
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(80);
    Arbitrary<String> marks =
        Arbitraries.strings()
            .withChars(
                " \t\r\n\"“”「」'#/\\{}[]():,.<>=!+-*%;|&?。，：（）【】０１．－eE1aA万亿年月日\u0000\u001b"
                    + "\ufeff\u3000\u2028\u202e\u0301\ud800\udc00é迟")
            .ofMaxLength(120);
    return Arbitraries.oneOf(any, marks);
  }

  @Property(tries = 1500, edgeCases = EdgeCasesMode.MIXIN)
  void randomText_givesDiagnostics(@ForAll("texts") String text) {
    compile(text);
  }

  @Provide
  Arbitrary<String> soups() {
    return Arbitraries.of(WORDS)
        .map(word -> word.replace('|', ' '))
        .list()
        .ofMaxSize(40)
        .map(words -> String.join(" ", words));
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void wordsOfTheLanguageInAnyOrder_giveDiagnosticsOrAScheme(@ForAll("soups") String text) {
    compile(text);
    compile("R: 1 when " + text);
    compile("R: " + text);
    compile("facts { f: flag n: count d: date " + text + " }\nR: flag f 1");
  }

  private static final Set<String> SEEN = new TreeSet<>();

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void aGoodFileWithAFewChanges_givesDiagnosticsOrAScheme(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> files = goodFiles();
    String text = files.get(random.nextInt(files.size()));
    List<String> words =
        new ArrayList<>(List.of(text.split("(?<=[\\s:,(){}\\[\\]])|(?=[\\s:,(){}\\[\\]])")));
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(words.size());
      int other = random.nextInt(words.size());
      switch (random.nextInt(5)) {
        case 0 -> words.remove(at);
        case 1 -> words.add(at, words.get(other));
        case 2 -> words.set(at, words.get(other));
        case 3 -> words.set(at, WORDS.get(random.nextInt(WORDS.size())).replace('|', ' '));
        default -> words.set(at, words.get(at) + (char) random.nextInt(0x10000));
      }
    }
    compile(String.join("", words)).diagnostics().forEach(each -> SEEN.add(each.code()));
  }

  @AfterContainer
  static void changesReachedManySortsOfError() {
    assertTrue(SEEN.size() > 12, SEEN::toString);
  }

  private static List<String> goodFiles() {
    try (Stream<Path> files = Files.list(GOOD)) {
      return files
          .filter(file -> file.toString().endsWith(".rules"))
          .sorted()
          .map(AnyTextTest::read)
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
