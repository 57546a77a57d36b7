package dev.scoring.dsl.check;

import dev.scoring.dsl.text.Reporter;

/** One check. It sees only trees whose names are resolved and whose types are right. */
interface Check {

  /** Reports what is wrong. */
  void run(Walk walk, Symbols symbols, Reporter reporter);
}
