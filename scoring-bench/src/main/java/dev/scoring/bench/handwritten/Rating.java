package dev.scoring.bench.handwritten;

/** The bands of the total, from the top. */
public enum Rating {
  /** From 90 on. */
  VERY_HIGH("very-high", 0),
  /** From 80 to below 90. */
  HIGH("high", 1),
  /** From 70 to below 80. */
  MEDIUM("medium", 2),
  /** Below 70. */
  LOW("low", 3);

  private static final Rating[] FROM_THE_TOP = values();

  private final String id;
  private final byte place;

  Rating(String id, int place) {
    this.id = id;
    this.place = (byte) place;
  }

  /** The band at a place, counted from the top and from 0. */
  static Rating at(byte place) {
    return FROM_THE_TOP[place];
  }

  /** Its place, counted from the top and from 0. */
  byte place() {
    return place;
  }

  /** What the rules file calls it. */
  public String id() {
    return id;
  }
}
