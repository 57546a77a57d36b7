package dev.scoring.dsl.diagnostic;

import dev.scoring.core.text.CodeText;

/**
 * Every diagnostic that the language has: its number, and a name that says what a text must be
 * like. A number that starts with W is that of a warning.
 */
public enum Code {
  /** The text does not follow the grammar. */
  FOLLOWS_GRAMMAR("E001"),
  /** A text in quotes is not closed. */
  TEXTS_CLOSED("E002"),
  /** A character or mark that the language does not use. */
  KNOWN_MARKS("E003"),
  /** A limit is exceeded: size, words, nesting, length of a chain, digits, parts. */
  WITHIN_LIMITS("E004"),
  /** A date that is not in the calendar. */
  REAL_DAYS("E005"),
  /** A name that nothing has. */
  KNOWN_NAMES("E101"),
  /** The same id or name twice. */
  NAMES_ONCE("E102"),
  /** Two uses of a fact that disagree about its type. */
  USES_AGREE("E103"),
  /** A figure where a condition must stand, or the like. */
  RIGHT_SORT("E104"),
  /** A value that a choice does not have. */
  KNOWN_VALUES("E105"),
  /** A table that is not used as a table can be. */
  TABLES_USABLE("E106"),
  /** Parameters or scores that depend on each other in a circle. */
  NO_CIRCLES("E107"),
  /** Something that must be a fixed number and is not. */
  FIXED_NUMBERS("E108"),
  /** A clause that does not belong where it stands. */
  IN_PLACE("E109"),
  /** Something that the language refuses, such as a clock or a logarithm. */
  EXACT_AND_FINITE("E110"),
  /** A calendar that contradicts itself or another. */
  CALENDARS_AGREE("E111"),
  /** Working days without a calendar. */
  CALENDAR_GIVEN("E113"),
  /** A rank that does not say what units of equal value get. */
  TIES_SETTLED("E114"),
  /** Steps out of order. */
  STEPS_IN_ORDER("E201"),
  /** A step that can never be reached. */
  STEPS_REACHABLE("E202"),
  /** Neighbouring steps with equal points. */
  STEPS_DIFFER("W203"),
  /** A step whose points make no difference. */
  STEPS_MATTER("W204"),
  /** A rate that is held against a number up to 1. */
  RATES_IN_PER_CENT("W205"),
  /** Points that can fall below 0. */
  POINTS_NOT_BELOW_ZERO("W206"),
  /** A cap that reads as one of what is taken off. */
  CAPS_CLEAR("W207"),
  /** Points that run against the order of their steps. */
  POINTS_IN_ORDER("W208"),
  /** A rating with a gap. */
  BANDS_COVER("E301"),
  /** A rating with an overlap. */
  BANDS_APART("E302"),
  /** A gate that leaves a value undecided, or decides it twice. */
  GATES_DECIDE("E303"),
  /** A table of categories that leaves out a value of its choice. */
  CATEGORIES_COVER("E304"),
  /** Points of children that do not add up to their group. */
  POINTS_ADD_UP("W401"),
  /** An item that can never matter. */
  ITEMS_MATTER("W402"),
  /** A clause that is never in force. */
  CLAUSES_IN_FORCE("W403"),
  /** Points that nothing in a block or part can reach. */
  POINTS_REACHED("W404"),
  /** Points of a rule above those around it. */
  POINTS_FIT("W405"),
  /** A value on both sides of a bound, or on neither. */
  BOUNDS_MEET("W406"),
  /** Conditions that can never hold, alone or together. */
  CONDITIONS_HOLD("W407"),
  /** A case behind others that take all of it. */
  CASES_REACHED("W408"),
  /** Two rules that look at the same thing. */
  RULES_APART("W409"),
  /** A kind of unit for which nothing counts. */
  KINDS_COUNTED("W410"),
  /** A floor above 0 of something that may be zeroed. */
  ZERO_WINS("W411"),
  /** A parameter that has no value on a day between two of its values. */
  DATES_COVER("W412"),
  /** A fact that nothing uses. */
  FACTS_USED("W501"),
  /** A parameter that nothing uses. */
  LETS_USED("W502"),
  /** A fact that is used and not declared, in a file that declares facts. */
  FACTS_DECLARED("W504"),
  /** An {@code or} behind a {@code where}, which reads in two ways. */
  WHERE_CLEAR("W503"),
  /** Kinds of unit that more than one fact has. */
  KINDS_CLEAR("W505"),
  /** A clause and its rule that have other numbers, sides, caps or days. */
  CLAUSE_AGREES("W601"),
  /** A clause that takes points in a part that gives them, or the other way round. */
  CLAUSE_DIRECTION("W602"),
  /** Clauses that take points, in a scheme that has no part to take them from. */
  DEDUCTED_IN_PART("W603");

  private final String id;

  Code(String id) {
    this.id = id;
  }

  /** The number, such as {@code E201}. */
  public String id() {
    return id;
  }

  /** The name as it is shown, such as {@code steps-in-order}. */
  public String title() {
    return CodeText.title(this);
  }

  /** Whether a scheme can be used all the same. */
  public boolean isWarning() {
    return id.charAt(0) == 'W';
  }

  /** Returns the number and the name, such as {@code E201 steps-in-order}. */
  @Override
  public String toString() {
    return CodeText.of(id, this);
  }
}
