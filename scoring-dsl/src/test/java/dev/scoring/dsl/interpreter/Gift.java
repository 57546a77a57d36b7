package dev.scoring.dsl.interpreter;

import dev.scoring.core.number.Rational;
import java.util.ArrayList;
import java.util.List;

/** Points on their way outwards. */
final class Gift {
  final String from;
  final List<String> blocks = new ArrayList<>();
  final boolean spills;
  Rational points;

  Gift(String from, Rational points, boolean spills) {
    this.from = from;
    this.points = points;
    this.spills = spills;
  }
}
