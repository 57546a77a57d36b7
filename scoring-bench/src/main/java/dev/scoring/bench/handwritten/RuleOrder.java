package dev.scoring.bench.handwritten;

import java.util.List;

/** The rules of the scheme in their order, which is the order of every ledger written by hand. */
public final class RuleOrder {

  /** The ids of the rules. */
  public static final List<String> IDS =
      List.of(
          "A1.1", "A1.2", "A1.3", "A1.4", "A1.5", "A1.6", "A1.7", "A1.8", "A2.1", "A2.2", "A2.3",
          "A2.4", "A2.5", "A2.6", "A2.7", "A3.1", "A3.2", "A3.3", "A3.4", "A3.5", "A3.6", "A3.7",
          "A3.8", "A4.1", "A4.2", "A4.3", "A4.4", "A4.5", "A4.6", "A5.1", "A5.2", "A5.3", "A5.4",
          "A5.5", "A5.6", "B1.1", "B1.2", "B1.3", "B1.4", "B1.5", "B1.6", "B1.7", "B1.8", "B1.9",
          "B2.1", "B2.2", "B2.3", "B2.4", "B2.5", "B2.6", "B2.7", "B2.8", "B2.9", "B3.1", "B3.2",
          "B3.3", "B3.4", "B4.1", "B4.2", "B4.3", "B4.4", "B4.5", "B4.6", "B4.7", "B4.8", "B4.9",
          "B4.10", "B4.11", "B4.12", "B4.13", "C1.1", "C1.2", "C2.1", "C2.2", "C2.3", "C2.4",
          "C2.5", "C3.1", "C3.2", "C3.3", "C3.4", "D1.1", "D2.1", "D3.1", "D4.1", "D5.1", "D5.2",
          "D5.3", "D5.4", "D6.1", "D6.2", "D7.1", "D8.1", "E1.1", "E1.2", "E1.3", "E1.4", "E1.5",
          "E2.1", "E2.2", "E2.3", "E2.4");

  static final int COUNT = 102;

  static final int A1 = 0;
  static final int A2 = 8;
  static final int A3 = 15;
  static final int A4 = 23;
  static final int A5 = 29;
  static final int B1 = 35;
  static final int B2 = 44;
  static final int B3 = 53;
  static final int B4 = 57;
  static final int C1 = 70;
  static final int C2 = 72;
  static final int C3 = 77;
  static final int D1 = 81;
  static final int D2 = 82;
  static final int D3 = 83;
  static final int D4 = 84;
  static final int D5 = 85;
  static final int D6 = 89;
  static final int D7 = 91;
  static final int D8 = 92;
  static final int E1 = 93;
  static final int E2 = 98;

  private RuleOrder() {}
}
