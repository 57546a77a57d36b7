/** Exact numbers, the immutable evaluation graph, evaluation and results of scoring. */
module dev.scoring.core {
  requires static org.jspecify;

  exports dev.scoring.core;
  exports dev.scoring.core.number;
  exports dev.scoring.core.problem;
  exports dev.scoring.core.generated;
  exports dev.scoring.core.json;
  exports dev.scoring.core.model;
  exports dev.scoring.core.result;
  exports dev.scoring.core.graph to
      dev.scoring.dsl;
  exports dev.scoring.core.written to
      dev.scoring.io;
  exports dev.scoring.core.text to
      dev.scoring.dsl,
      dev.scoring.io;
}
