package dev.scoring.dsl.ast;

/** How a part comes to its score. */
public enum Mode {
  /** It deducts from its points. */
  DEDUCT_FROM,
  /** It adds up to its points. */
  ADD_UP_TO,
  /** It adds without limit. */
  ADD
}
