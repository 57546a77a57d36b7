package dev.scoring.core.problem;

import dev.scoring.core.text.CodeText;

/**
 * Something wrong with data, in words for the people who supplied them. Immutable and thread-safe.
 *
 * @param code what sort of problem it is
 * @param table the name of the table; empty for the facts of units
 * @param row the index of the row in its table, or of the unit among the units, counted from 0; −1
 *     where the problem belongs to no row
 * @param unit the name of the unit; empty if there is none
 * @param field the fact or column; empty if the problem belongs to none
 * @param rule the id of the rule; empty if the problem belongs to none
 * @param message one sentence that says what is wrong
 * @param help what was expected, or what was probably meant; may be empty
 * @param firstRow the index of the row in its table that this one repeats; −1 if it repeats none
 */
public record DataProblem(
    Code code,
    String table,
    int row,
    String unit,
    String field,
    String rule,
    String message,
    String help,
    int firstRow) {

  /** Makes a problem of a row, or of none, that repeats no other. */
  public DataProblem(
      Code code,
      String table,
      int row,
      String unit,
      String field,
      String rule,
      String message,
      String help) {
    this(code, table, row, unit, field, rule, message, help, -1);
  }

  /** The sorts of problem: the number of each, and a name that says what was found. */
  public enum Code {
    /** A fact or column that the scheme needs is missing. */
    MISSING("D101"),
    /** A fact, column or table that the scheme does not know. */
    UNKNOWN("D102"),
    /** Two units of the same name, or a unit without a name. */
    DUPLICATE_UNIT("D103"),
    /** Nothing where a value is needed. */
    EMPTY("D104"),
    /** A value of the wrong type, such as a word where a number is needed. */
    WRONG_TYPE("D105"),
    /** A value outside its domain, such as a rate above 100. */
    OUT_OF_DOMAIN("D106"),
    /** A value that is not one of the declared ones. */
    UNKNOWN_CHOICE("D107"),
    /** A row that names a unit that is not scored. */
    UNKNOWN_UNIT("D108"),
    /** Facts that contradict each other. */
    CONTRADICTION("D109"),
    /** No day of inspection was given, and the scheme needs one. */
    NO_DATE("D110"),
    /** The scheme compares with the previous period, and no value of it was given. */
    NO_PREVIOUS("D111"),
    /** Working days were counted over a day that the calendar does not cover. */
    NO_CALENDAR("D112"),
    /** Two rows of a table with the same key. */
    DUPLICATE_KEY("D113"),
    /** A unit without a row in a table where every unit must have one. */
    NO_ROWS("D114"),
    /** A division by zero, or a number that grew too large. */
    ARITHMETIC("D201"),
    /** No alternative of a rule holds. */
    NO_CASE("D202"),
    /** Nothing of a part applies to the unit. */
    NOTHING_APPLIES("D203"),
    /** A score that no band of a rating covers. */
    NO_BAND("D204"),
    /** A formula came to nothing because a value is empty. */
    NO_RESULT("D205"),
    /** The score of a unit was asked for that is not rated. */
    NOT_RATED("D206"),
    /** Rates that are all at most 1 per cent, as if they were written as parts of one. */
    RATES_AS_FRACTIONS("D301"),
    /** A unit that rules name and that is not among the units. */
    NO_SUCH_UNIT("D302"),
    /** A unit of the previous period that is called nearly as one of this one is. */
    NOT_FOUND_AGAIN("D303"),
    /** A fact of the previous period that is empty for every unit. */
    EMPTY_BEFORE("D304"),
    /** A text that says that there is none. */
    MARK_IN_TEXT("D305");

    private final String id;

    Code(String id) {
      this.id = id;
    }

    /** The number, such as {@code D104}. */
    public String id() {
      return id;
    }

    /** Whether this only looks wrong, and is scored all the same. */
    public boolean isWarning() {
      return id.startsWith("D3");
    }

    /** The name as it is shown, such as {@code wrong-type}. */
    public String title() {
      return CodeText.title(this);
    }

    /** Returns the number and the name, such as {@code D105 wrong-type}. */
    @Override
    public String toString() {
      return CodeText.of(id, this);
    }
  }

  /** Returns the problem on one line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(code.toString()).append(": ");
    if (!table.isEmpty()) {
      text.append("table `").append(table).append("` ");
    }
    if (row >= 0 && unit.isEmpty()) {
      text.append("row ").append(row + 1).append(' ');
    }
    if (!unit.isEmpty()) {
      text.append("unit `").append(unit).append("` ");
    }
    if (!rule.isEmpty()) {
      text.append("rule `").append(rule).append("` ");
    }
    if (!field.isEmpty()) {
      text.append("fact `").append(field).append("` ");
    }
    text.append("– ").append(message);
    if (!help.isEmpty()) {
      text.append(" (").append(help).append(')');
    }
    return text.toString();
  }
}
