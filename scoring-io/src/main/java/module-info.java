/** From rows of data to an inspection, and from results to tables, texts and files of them. */
module dev.scoring.io {
  requires transitive dev.scoring.core;
  requires static org.jspecify;

  exports dev.scoring.io.row;
  exports dev.scoring.io.output;
  exports dev.scoring.io.show;
}
