package dev.scoring.dsl.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.dsl.grammar.RulesLexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the list of keywords against the lexer. */
final class KeywordTest {

  private static final Path LEXER =
      Path.of("src/main/antlr4/dev/scoring/dsl/grammar/RulesLexer.g4");

  @Test
  void everyKeywordOfTheLexer_isInTheList_inItsOrder() {
    List<String> tokens = new ArrayList<>();
    for (int type = 1; type < RulesLexer.LBRACE; type++) {
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
  void everySpelling_isReadAsTheKeyword(Keyword keyword) {
    for (String spelling : keyword.spellings()) {
      List<? extends Token> tokens =
          new RulesLexer(CharStreams.fromString(spelling)).getAllTokens();
      assertTrue(
          tokens.size() == 1 && keyword.name().equals(constant(tokens.get(0).getType())),
          () -> "`" + spelling + "` is not read; the lexer lacks: " + line(keyword));
    }
  }

  @ParameterizedTest
  @EnumSource(Keyword.class)
  void everySpellingOfTheLexer_isInTheList(Keyword keyword) throws IOException {
    Matcher rule =
        Pattern.compile("(?m)^" + keyword.name() + "_? *: *([^;]*?) *;")
            .matcher(Files.readString(LEXER));
    boolean found = rule.find();
    assertTrue(found, () -> "the lexer lacks: " + line(keyword));
    List<String> read = new ArrayList<>();
    for (String alternative : rule.group(1).split("\\|", -1)) {
      read.add(alternative.replace("GAP", " ").replaceAll("' +'", " ").replace("'", "").strip());
    }
    assertEquals(
        keyword.spellings(), read.stream().map(each -> each.replaceAll(" +", " ")).toList());
  }

  @Test
  void theWordsBeforeNamesOfThePreviousPeriod_areThoseOfTheData() {
    assertEquals(FactDefinition.PREVIOUS_WORDS, Keyword.PREVIOUS.spellings());
  }

  @Test
  void noTwoKeywords_shareASpelling() {
    Set<String> spellings = new HashSet<>();
    for (Keyword keyword : Keyword.values()) {
      keyword.spellings().forEach(each -> assertTrue(spellings.add(each), each));
    }
    for (KnownName name : KnownName.values()) {
      name.spellings().forEach(each -> assertTrue(spellings.add(each), each));
    }
  }

  @ParameterizedTest
  @EnumSource(Keyword.class)
  void chineseSpellings_areChinese_andEnglishOnesAscii(Keyword keyword) {
    keyword
        .spellings(Vocabulary.ENGLISH)
        .forEach(each -> assertTrue(each.matches("[a-z]+( [a-z]+)*"), each));
    keyword
        .spellings(Vocabulary.CHINESE)
        .forEach(each -> assertTrue(each.matches("\\p{IsHan}+"), each));
  }

  /** The line of the lexer that reads a keyword. */
  private static String line(Keyword keyword) {
    return keyword.name()
        + " : "
        + keyword.spellings().stream()
            .map(each -> "'" + each.replace(" ", "' GAP '") + "'")
            .collect(Collectors.joining(" | "))
        + " ;";
  }

  /** The constant for a token: some tokens end in an underscore, as Java has their word too. */
  private static String constant(int type) {
    return RulesLexer.VOCABULARY.getSymbolicName(type).replaceAll("_$", "");
  }
}
