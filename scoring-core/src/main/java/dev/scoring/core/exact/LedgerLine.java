package dev.scoring.core.exact;

import dev.scoring.core.number.Rational;
import dev.scoring.core.result.Cut;
import dev.scoring.core.result.Entry;
import dev.scoring.core.result.Status;
import java.util.ArrayList;
import java.util.List;

/** A line of the ledger while it is being written: what is not cut of it is effective. */
final class LedgerLine {

  private final String id;
  private final Entry.Kind kind;
  private final int depth;
  private final List<Cut> cuts = new ArrayList<>(0);
  private final List<LedgerLine> sources = new ArrayList<>(0);
  private Status status;
  private Rational nominal = Rational.ZERO;
  private Rational effective = Rational.ZERO;
  private Rational share = Rational.ONE;

  LedgerLine(String id, Entry.Kind kind, int depth, Status status) {
    this.id = id;
    this.kind = kind;
    this.depth = depth;
    this.status = status;
  }

  String id() {
    return id;
  }

  Status status() {
    return status;
  }

  void status(Status value) {
    status = value;
  }

  Rational effective() {
    return effective;
  }

  Rational share() {
    return share;
  }

  void share(Rational value) {
    share = value;
  }

  /** Says whose points flow through this line: what is taken of them is taken of it too. */
  void source(LedgerLine line) {
    sources.add(line);
  }

  /** Adds points that came from further inside. */
  void arrive(Rational points) {
    nominal = nominal.plus(points);
    effective = effective.plus(points);
  }

  /** Takes points away; a negative number adds them. */
  void cut(String by, Rational points) {
    effective = effective.minus(points);
    for (int i = 0; i < cuts.size(); i++) {
      if (cuts.get(i).by().equals(by)) {
        cuts.set(i, new Cut(by, cuts.get(i).points().plus(points)));
        return;
      }
    }
    cuts.add(new Cut(by, points));
  }

  /** Takes everything, here and in the lines whose points flowed through here. */
  void cutAll(String by) {
    if (effective.signum() != 0) {
      cut(by, effective);
    }
    for (LedgerLine source : sources) {
      source.cutAll(by);
    }
  }

  Entry entry() {
    return new Entry(id, kind, depth, status, nominal, effective, share, cuts);
  }
}
