package dev.scoring.io.show;

import dev.scoring.core.model.Combination;
import dev.scoring.core.model.SchemeModel;
import dev.scoring.core.result.Cut;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Score;
import dev.scoring.core.result.Status;
import java.util.HashSet;
import java.util.Set;

/** What caps took from points, what floors added, and what a block did not take, in words. */
final class CutText {

  /** The blocks and parts that take their children otherwise than as their sum. */
  private final Set<String> choosing = new HashSet<>();

  private final Set<String> zeroed = new HashSet<>();

  CutText(SchemeModel scheme, Score score) {
    scheme.parts().forEach(part -> add(part.id(), part.combination()));
    scheme.blocks().forEach(block -> add(block.id(), block.combination()));
    for (Entry entry : score.ledger()) {
      if (entry.status() == Status.ZEROED && entry.kind() != Entry.Kind.PART) {
        zeroed.add(entry.id());
      }
    }
  }

  private void add(String id, Combination combination) {
    if (combination.kind() != Combination.Kind.SUM) {
      choosing.add(id);
    }
  }

  /** Returns the words, each cut with a semicolon before it; empty if there was none. */
  String of(Entry entry) {
    StringBuilder text = new StringBuilder();
    for (Cut cut : entry.cuts()) {
      text.append("; ").append(of(entry, cut));
    }
    return text.toString();
  }

  private String of(Entry entry, Cut cut) {
    boolean took = cut.points().signum() > 0;
    String points = (took ? cut.points() : cut.points().negated()).toPlainString();
    if (zeroed.contains(cut.by())) {
      return "the `zero when` of " + cut.by() + (took ? " took " : " added ") + points;
    } else if (!took) {
      return "the floor of " + cut.by() + " added " + points;
    } else if (choosing.contains(cut.by()) && !cut.by().equals(entry.id())) {
      return cut.by() + " did not take " + points;
    }
    return "the cap of " + cut.by() + " took " + points;
  }
}
