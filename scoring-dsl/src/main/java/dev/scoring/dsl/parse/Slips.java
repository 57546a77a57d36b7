package dev.scoring.dsl.parse;

import dev.scoring.dsl.ast.Span;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.grammar.RulesLexer;
import dev.scoring.dsl.grammar.RulesParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with a text that does not follow the grammar, each slip once. Of the entry in
 * which the first error lies it tries what the writer may have meant, until the entry can be read;
 * then the text is read again with that, so that one slip never shows as another further on. Where
 * nothing helps, the error is told as the grammar sees it, and the entry is passed over.
 */
final class Slips {

  /** How many words may be read again before the rest is told as the grammar sees it. */
  private static final long MOST_WORDS = 16_000_000;

  /** How many words an entry has that a writer can have meant as one. */
  private static final int LONGEST_ENTRY = 250;

  /** How often an entry is tried with something else. */
  private static final int MOST_TRIALS = 500;

  /** How many slips of one entry are told. */
  private static final int MOST_OF_ENTRY = 8;

  private final Offsets offsets;
  private final Reporter reporter;
  private List<Token> words;

  /** The first word of a declaration before which all is sound. */
  private int sound;

  /** How many errors were told. */
  private int told;

  private Slips(List<Token> words, Offsets offsets, Reporter reporter) {
    this.words = words;
    this.offsets = offsets;
    this.reporter = reporter;
  }

  /** Reports what is wrong; nothing if the text follows the grammar. */
  static void report(ReadTokens tokens, Offsets offsets, Reporter reporter) {
    List<Token> words = new ArrayList<>();
    for (Token token : tokens.getTokens()) {
      if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        words.add(token);
      }
    }
    new Slips(words, offsets, reporter).report();
  }

  private void report() {
    long readAgain = 0;
    int before = -1;
    while (told < Limits.MAX_SYNTAX_ERRORS) {
      readAgain += words.size();
      if (readAgain > MOST_WORDS) {
        grammar(Limits.MAX_SYNTAX_ERRORS - told);
        return;
      }
      int read = Trial.read(words.subList(sound, words.size() - 1));
      if (read == Trial.WHOLE) {
        return;
      }
      read += sound;
      int at = words.get(read).getStartIndex();
      Entry entry = broken(read);
      if (entry == null) {
        grammar(told == 0 ? Limits.MAX_SYNTAX_ERRORS : 1);
        return;
      }
      if (!mend(entry)) {
        if (at < before) {
          return; // it lies in what was passed over
        }
        if (!strays(entry)) {
          grammar(1);
        }
        passOver(entry);
        before = at + 1;
      }
    }
  }

  /**
   * The entry in which an error lies: that of the word that does not fit, or the one before if the
   * word stands where an entry begins.
   */
  private @Nullable Entry broken(int read) {
    Entry before = null;
    Entry last = null;
    int depth = 0;
    int at = sound;
    int outer = sound;
    int outerBefore = sound;
    for (Entry entry : Entries.of(words, sound)) {
      if (entry.from() > read) {
        break;
      }
      for (; at < entry.from(); at++) {
        int type = words.get(at).getType();
        depth += type == RulesLexer.LBRACE ? 1 : type == RulesLexer.RBRACE ? -1 : 0;
      }
      if (depth == 0) {
        outerBefore = outer;
        outer = entry.from();
      }
      before = last;
      last = entry;
    }
    sound = outerBefore;
    boolean atStart = last != null && read - last.from() < 3;
    if (atStart && before != null && isBroken(before)) {
      return before;
    }
    if (last != null && isBroken(last)) {
      return last;
    }
    return before != null && isBroken(before) ? before : null;
  }

  private boolean isBroken(Entry entry) {
    return Trial.read(entry.place(), wordsOf(entry)) != Trial.WHOLE;
  }

  private List<Token> wordsOf(Entry entry) {
    return words.subList(entry.from(), entry.to());
  }

  /**
   * Finds out whether what stands before the braces around an entry begins with another word than
   * is meant, so that the entry is not what may stand there.
   */
  private boolean mendHead(Entry entry) {
    Entry head = entry.head();
    if (head == null || entry.place() != Entry.Setting.RULES) {
      return false;
    }
    Token first = words.get(head.from());
    for (Slip slip : new WordSlips(wordsOf(head), Set.of()).slips()) {
      if (slip.from() > 0 || slip.words().isEmpty()) {
        continue;
      }
      Entry.Setting inside = Entries.inside(slip.words().get(0).getType());
      if (inside != Entry.Setting.RULES
          && Trial.read(inside, wordsOf(entry)) == Trial.WHOLE
          && Trial.read(head.place(), slip.mend(wordsOf(head))) == Trial.WHOLE) {
        told++;
        reporter.report(
            slip.code(),
            offsets.of(first).to(offsets.of(words.get(head.from() + slip.to() - 1))),
            slip.message(),
            slip.help());
        replace(head, slip.mend(wordsOf(head)));
        return true;
      }
    }
    return false;
  }

  /** Finds the slips of an entry, reports them and reads on with what is meant. */
  private boolean mend(Entry entry) {
    if (mendHead(entry)) {
      return true;
    }
    if (entry.to() - entry.from() > LONGEST_ENTRY) {
      return false;
    }
    int trials = 0;
    List<Token> now = List.copyOf(wordsOf(entry));
    List<Slip> found = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    int read = Trial.read(entry.place(), now);
    int certain = 0;
    List<Token> certainWords = now;
    while (read != Trial.WHOLE && found.size() < MOST_OF_ENTRY) {
      Slip best = null;
      int bestRead = read;
      for (Slip slip : new SlipFinder(words, entry.place(), now, read).slips()) {
        if (++trials > MOST_TRIALS) {
          break;
        }
        int then = Trial.read(entry.place(), slip.mend(now));
        if (then == Trial.WHOLE) {
          best = slip;
          bestRead = then;
          break;
        }
        int further = then - slip.growth();
        if (slip.isCertain() && further > bestRead && further >= slip.to()) {
          best = slip;
          bestRead = further;
        }
      }
      if (best == null) {
        break;
      }
      found.add(best);
      spans.add(span(now, best));
      now = best.mend(now);
      read = bestRead == Trial.WHOLE ? Trial.WHOLE : Trial.read(entry.place(), now);
      if (best.isCertain() || read == Trial.WHOLE) {
        certain = found.size();
        certainWords = now;
      }
    }
    for (int i = 0; i < certain; i++) {
      Slip slip = found.get(i);
      told++;
      reporter.report(slip.code(), spans.get(i), slip.message(), slip.help());
    }
    replace(entry, certainWords);
    if (certain > 0 && read != Trial.WHOLE) {
      // What else is wrong with it may be what was told.
      int end = entry.from() + certainWords.size();
      passOver(new Entry(entry.place(), entry.from(), end, entry.head()));
    }
    return certain > 0;
  }

  /** Tells the marks of an entry that the language does not have. */
  private boolean strays(Entry entry) {
    int toldBefore = told;
    Token before = null;
    for (Token word : wordsOf(entry)) {
      if (StraySlips.isStray(word) && told < Limits.MAX_SYNTAX_ERRORS) {
        String mark = word.getText();
        boolean same = before != null && before.getText().equals(mark);
        if (before == null || !same || !SlipFinder.areGlued(before, word)) {
          told++;
          reporter.report(
              Code.KNOWN_MARKS,
              offsets.of(word),
              TokenChecks.strayMessage(mark),
              TokenChecks.strayHelp(mark));
        }
      }
      before = word;
    }
    return told > toldBefore;
  }

  private Span span(List<Token> entry, Slip slip) {
    if (slip.mark() >= 0) {
      return offsets.of(entry.get(slip.mark()));
    }
    if (slip.from() < slip.to()) {
      return offsets.of(entry.get(slip.from())).to(offsets.of(entry.get(slip.to() - 1)));
    }
    return offsets.of(entry.get(Math.min(slip.from(), entry.size() - 1)));
  }

  private void replace(Entry entry, List<Token> by) {
    List<Token> all = new ArrayList<>(words.subList(0, entry.from()));
    all.addAll(by);
    all.addAll(words.subList(entry.to(), words.size()));
    words = all;
  }

  private static final Set<Integer> NAMED =
      Set.of(RulesLexer.TABLE, RulesLexer.PART, RulesLexer.RATING);

  /** Reads on as if the entry were not there; of what opens braces as little as can be. */
  private void passOver(Entry entry) {
    List<Token> entryWords = wordsOf(entry);
    Token first = entryWords.get(0);
    Token last = entryWords.get(entryWords.size() - 1);
    if (last.getType() != RulesLexer.LBRACE) {
      replace(entry, List.of());
      return;
    }
    String head =
        switch (first.getType()) {
          case RulesLexer.FACTS -> "facts {";
          case RulesLexer.WEIGHTS -> "weights {";
          case RulesLexer.CALENDAR -> "calendar 2019-01-01 to 2019-12-31 {";
          default ->
              NAMED.contains(first.getType())
                  ? Words.english(first.getType()).orElseThrow() + " x {"
                  : "x {";
        };
    replace(entry, Trial.words(head, first, last));
  }

  /** Tells what is wrong as the grammar sees it. */
  private void grammar(int most) {
    told += most == 1 ? 1 : 0;
    ReadTokens tokens = new ReadTokens(new ListTokenSource(List.of()));
    words.subList(most == 1 ? sound : 0, words.size()).forEach(tokens::add);
    RulesParser parser = BoundedParser.trial(tokens);
    parser.setBuildParseTree(true);
    parser.removeErrorListeners();
    parser.setErrorHandler(new WritersErrors(reporter, offsets, most));
    parser.getInterpreter().setPredictionMode(PredictionMode.LL);
    try {
      parser.file();
      while (most > 1 && reporter.hasErrors() && tokens.LA(1) != Token.EOF) {
        int at = tokens.index();
        parser.file();
        if (tokens.index() <= at) {
          tokens.seek(at);
          tokens.consume();
        }
      }
    } catch (BoundedParser.TooDeep e) {
      throw e;
    } catch (ParseCancellationException limit) {
      // As many as are wanted are told.
    }
  }
}
