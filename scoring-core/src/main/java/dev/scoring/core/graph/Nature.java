package dev.scoring.core.graph;

/**
 * What an operation is, whatever its values are. It is said here once, for the passes that need no
 * more: they ask for it instead of telling the operations apart.
 *
 * @param reads what it reads by itself; what its operands read is not counted
 * @param yields what its value is
 */
public record Nature(Reads reads, Yields yields) {

  /** What may be read. */
  public enum Reads {
    /** Nothing. */
    NOTHING,
    /** A fact of the unit. */
    FACT,
    /** A column of the row at hand. */
    COLUMN,
    /** The day of the inspection. */
    INSPECTION_DATE,
    /** The name of the unit. */
    UNIT_NAME,
    /** A score of the unit. */
    SCORE,
    /** The rows of the unit in a table. */
    ROWS,
    /** All units. */
    UNITS;

    /** Whether what is read may differ from unit to unit. */
    public boolean differsByUnit() {
      return switch (this) {
        case NOTHING, COLUMN, INSPECTION_DATE -> false;
        case FACT, UNIT_NAME, SCORE, ROWS, UNITS -> true;
      };
    }
  }

  /** What a value may be. */
  public enum Yields {
    /** A number of the scheme. */
    FIXED,
    /** True, false or unknown. */
    CONDITION,
    /** One of some points: a figure is compared, and its own size does not matter. */
    STEPS,
    /** Points that are made of figures and conditions in another way. */
    POINTS,
    /** A whole number of days, months or years, or a day. */
    TIME,
    /** How many there are. */
    COUNT,
    /** Any other number, as large as its operands make it. */
    FIGURE
  }

  /** Whether it makes points by one of the forms of a rule, so that rules are told by it. */
  public boolean isForm() {
    return yields == Yields.STEPS || yields == Yields.POINTS;
  }

  /** Whether its operands only decide: their size does not matter to that of the value. */
  public boolean onlyDecides() {
    return yields == Yields.CONDITION || yields == Yields.STEPS;
  }

  /** Tells the nature of each operation. */
  static final class OfOperation implements Operation.Visitor<Nature> {

    static final OfOperation VISITOR = new OfOperation();

    private static final Nature FIXED_NUMBER = new Nature(Reads.NOTHING, Yields.FIXED);
    private static final Nature CONDITION = new Nature(Reads.NOTHING, Yields.CONDITION);
    private static final Nature FIGURE = new Nature(Reads.NOTHING, Yields.FIGURE);
    private static final Nature FACT = new Nature(Reads.FACT, Yields.FIGURE);
    private static final Nature COLUMN = new Nature(Reads.COLUMN, Yields.FIGURE);
    private static final Nature INSPECTION_DATE = new Nature(Reads.INSPECTION_DATE, Yields.FIGURE);
    private static final Nature SCORE = new Nature(Reads.SCORE, Yields.FIGURE);
    private static final Nature NOTHING_OF = new Nature(Reads.SCORE, Yields.CONDITION);
    private static final Nature POINTS = new Nature(Reads.NOTHING, Yields.POINTS);
    private static final Nature STEPS = new Nature(Reads.NOTHING, Yields.STEPS);
    private static final Nature UNITS = new Nature(Reads.UNITS, Yields.FIGURE);
    private static final Nature TIME = new Nature(Reads.NOTHING, Yields.TIME);
    private static final Nature UNIT_NAME = new Nature(Reads.UNIT_NAME, Yields.CONDITION);
    private static final Nature ROWS = new Nature(Reads.ROWS, Yields.FIGURE);
    private static final Nature COUNT_OF_ROWS = new Nature(Reads.ROWS, Yields.COUNT);

    private OfOperation() {}

    @Override
    public Nature visitConstant(Operation.Constant operation) {
      return FIXED_NUMBER;
    }

    @Override
    public Nature visitFixedTruth(Operation.FixedTruth operation) {
      return CONDITION;
    }

    @Override
    public Nature visitEmpty(Operation.Empty operation) {
      return FIGURE;
    }

    @Override
    public Nature visitFactValue(Operation.FactValue operation) {
      return FACT;
    }

    @Override
    public Nature visitColumnValue(Operation.ColumnValue operation) {
      return COLUMN;
    }

    @Override
    public Nature visitInspectionDate(Operation.InspectionDate operation) {
      return INSPECTION_DATE;
    }

    @Override
    public Nature visitScoreOf(Operation.ScoreOf operation) {
      return SCORE;
    }

    @Override
    public Nature visitNothingOf(Operation.NothingOf operation) {
      return NOTHING_OF;
    }

    @Override
    public Nature visitCompute(Operation.Compute operation) {
      return FIGURE;
    }

    @Override
    public Nature visitEach(Operation.Each operation) {
      return POINTS;
    }

    @Override
    public Nature visitSteps(Operation.Steps operation) {
      return STEPS;
    }

    @Override
    public Nature visitTiers(Operation.Tiers operation) {
      return POINTS;
    }

    @Override
    public Nature visitRound(Operation.Round operation) {
      return FIGURE;
    }

    @Override
    public Nature visitFirst(Operation.First operation) {
      return POINTS;
    }

    @Override
    public Nature visitWhen(Operation.When operation) {
      return POINTS;
    }

    @Override
    public Nature visitReplace(Operation.Replace operation) {
      return POINTS;
    }

    @Override
    public Nature visitCompare(Operation.Compare operation) {
      return CONDITION;
    }

    @Override
    public Nature visitSameMonth(Operation.SameMonth operation) {
      return CONDITION;
    }

    @Override
    public Nature visitIsEmpty(Operation.IsEmpty operation) {
      return CONDITION;
    }

    @Override
    public Nature visitAnd(Operation.And operation) {
      return CONDITION;
    }

    @Override
    public Nature visitOr(Operation.Or operation) {
      return CONDITION;
    }

    @Override
    public Nature visitNot(Operation.Not operation) {
      return CONDITION;
    }

    @Override
    public Nature visitAggregate(Operation.Aggregate operation) {
      return operation.summary() == Operation.Summary.COUNT ? COUNT_OF_ROWS : ROWS;
    }

    @Override
    public Nature visitCombine(Operation.Combine operation) {
      return FIGURE;
    }

    @Override
    public Nature visitOverUnits(Operation.OverUnits operation) {
      return UNITS;
    }

    @Override
    public Nature visitRank(Operation.Rank operation) {
      return UNITS;
    }

    @Override
    public Nature visitBetween(Operation.Between operation) {
      return TIME;
    }

    @Override
    public Nature visitDayAfter(Operation.DayAfter operation) {
      return TIME;
    }

    @Override
    public Nature visitUnitIs(Operation.UnitIs operation) {
      return UNIT_NAME;
    }
  }
}
