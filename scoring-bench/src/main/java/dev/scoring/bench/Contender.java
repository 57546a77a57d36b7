package dev.scoring.bench;

import java.util.List;

/**
 * Another way to score by the 2019 scheme. Those of the class path are found with {@link
 * java.util.ServiceLoader}.
 */
public interface Contender {

  /** What it is called in reports. */
  String name();

  /** Scores every unit of an inspection, in its order. */
  List<Verdict> score(InspectionCase inspection);
}
