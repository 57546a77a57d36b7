package dev.scoring.dsl.parse;

import java.util.Arrays;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.dfa.DFAState;
import org.jspecify.annotations.Nullable;

/**
 * What runs a lexer, remembering where each class of characters leads. ANTLR's own remembers it for
 * ASCII alone, and works every other character out anew, which takes some hundred times as long.
 */
final class ClassedSimulator extends LexerATNSimulator {

  /** How many classes a state has room for at first. */
  private static final int FEW = 32;

  /** What is remembered; shared by all lexers of a grammar. */
  static final class Memory {
    private final CharacterClasses classes;
    private final DFA[] modes;
    private final PredictionContextCache contexts = new PredictionContextCache();

    Memory(ATN grammar) {
      this.classes = new CharacterClasses(grammar);
      this.modes = new DFA[grammar.getNumberOfDecisions()];
      for (int i = 0; i < modes.length; i++) {
        modes[i] = new DFA(grammar.getDecisionState(i), i);
      }
    }
  }

  private final CharacterClasses classes;

  ClassedSimulator(Lexer lexer, Memory memory) {
    super(lexer, lexer.getATN(), memory.modes, memory.contexts);
    this.classes = memory.classes;
  }

  @Override
  protected @Nullable DFAState getExistingTargetState(DFAState state, int character) {
    DFAState[] edges = state.edges;
    if (edges == null || character < 0) {
      return null;
    }
    int edge = classes.of(character);
    return edge < edges.length ? edges[edge] : null;
  }

  @Override
  protected void addDFAEdge(DFAState state, int character, DFAState target) {
    if (character < 0) {
      return;
    }
    int edge = classes.of(character);
    synchronized (state) {
      if (state.edges == null) {
        state.edges = new DFAState[Math.max(FEW, edge + 1)];
      } else if (edge >= state.edges.length) {
        state.edges = Arrays.copyOf(state.edges, Math.max(2 * state.edges.length, edge + 1));
      }
      state.edges[edge] = target;
    }
  }
}
