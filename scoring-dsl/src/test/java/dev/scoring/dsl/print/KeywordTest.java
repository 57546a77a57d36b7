package dev.scoring.dsl.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.dsl.Language;
import dev.scoring.dsl.grammar.RulesLexer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the table of keywords against the lexer. */
final class KeywordTest {

  @Test
  void everyKeywordOfTheLexer_isInTheTable_inItsOrder() {
    List<String> tokens = new ArrayList<>();
    for (int type = 1; type <= RulesLexer.RANK; type++) {
      tokens.add(constant(type));
    }
    List<String> constants = new ArrayList<>();
    for (Keyword keyword : Keyword.values()) {
      constants.add(keyword.name());
    }
    assertEquals(tokens, constants);
  }

  @ParameterizedTest
  @EnumSource(Keyword.class)
  void bothSpellings_areReadAsTheKeyword(Keyword keyword) {
    for (Language language : Language.values()) {
      String spelling = keyword.in(language);
      List<? extends Token> tokens =
          new RulesLexer(CharStreams.fromString(spelling)).getAllTokens();
      assertEquals(1, tokens.size(), spelling);
      assertEquals(keyword.name(), constant(tokens.get(0).getType()), spelling);
    }
  }

  @Test
  void noTwoKeywords_shareASpelling() {
    Set<String> spellings = new HashSet<>();
    for (Keyword keyword : Keyword.values()) {
      for (Language language : Language.values()) {
        assertTrue(spellings.add(keyword.in(language)), keyword.in(language));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Keyword.class)
  void chineseSpellings_areChinese_andEnglishOnesAscii(Keyword keyword) {
    assertTrue(keyword.in(Language.ENGLISH).matches("[a-z]+( [a-z]+)*"));
    assertTrue(keyword.in(Language.CHINESE).matches("\\p{IsHan}+"));
  }

  /** The constant for a token: some tokens end in an underscore, as Java has their word too. */
  private static String constant(int type) {
    return RulesLexer.VOCABULARY.getSymbolicName(type).replaceAll("_$", "");
  }
}
