package dev.scoring.dsl.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.dsl.grammar.RulesLexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.api.Test;

class ClassedSimulatorTest {

  private static List<String> tokens(RulesLexer lexer) {
    lexer.removeErrorListeners();
    List<String> tokens = new ArrayList<>();
    for (Token token : lexer.getAllTokens()) {
      tokens.add(
          token.getType()
              + " "
              + token.getStartIndex()
              + "-"
              + token.getStopIndex()
              + " "
              + token.getLine()
              + ":"
              + token.getCharPositionInLine()
              + " "
              + token.getText());
    }
    return tokens;
  }

  /** A lexer that is run by ANTLR's own simulator, and remembers nothing of earlier texts. */
  private static RulesLexer plain(String text) {
    RulesLexer lexer = new WholeWordLexer(CharStreams.fromString(text));
    DFA[] modes = {new DFA(lexer.getATN().getDecisionState(0), 0)};
    lexer.setInterpreter(
        new LexerATNSimulator(lexer, lexer.getATN(), modes, new PredictionContextCache()));
    return lexer;
  }

  private static void readsAsAntlr(String text) {
    assertEquals(tokens(plain(text)), tokens(new WholeWordLexer(CharStreams.fromString(text))));
  }

  @Test
  void everyExample_isReadAsByAntlr() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../examples"))) {
      List<Path> rules = files.filter(file -> file.toString().endsWith(".rules")).toList();
      assertTrue(rules.size() > 5, "the examples are no longer found: " + rules.size());
      for (Path file : rules) {
        readsAsAntlr(Files.readString(file));
      }
    }
  }

  @Test
  void anyCharacters_areReadAsByAntlr() {
    Random random = new Random(2019);
    String some = "扣分自至缺项折算比率每当年月日万亿０９．－：，“”「」＂＂＃／｛｝【】≤≠…\u0301\u0660\u2160é";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(40); length > 0; length--) {
        switch (random.nextInt(6)) {
          case 0 -> text.append((char) (' ' + random.nextInt(95)));
          case 1 -> text.append(some.charAt(random.nextInt(some.length())));
          case 2 -> text.append((char) ('\u4e00' + random.nextInt(0x5200)));
          case 3 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
          case 4 -> text.appendCodePoint(0x10000 + random.nextInt(0x20000));
          default -> text.append("1 or empty_x 2.5万 a-b \"甲\" ".charAt(random.nextInt(26)));
        }
      }
      readsAsAntlr(text.toString());
    }
  }

  @Test
  void lettersThatTheGrammarDoesNotName_areOneClass() {
    CharacterClasses classes = new CharacterClasses(RulesLexer._ATN);
    assertEquals(classes.of('迁'), classes.of('移'));
    assertEquals(classes.of('迁'), classes.of(0x20000));
    assertNotEquals(classes.of('迁'), classes.of('扣'));
    assertNotEquals(classes.of('迁'), classes.of('。'));
    Set<Integer> all = new HashSet<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      all.add(classes.of(c));
    }
    assertTrue(all.size() < 500, () -> "as many classes as that: " + all.size());
  }
}
