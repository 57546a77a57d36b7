package dev.scoring.dsl.text;

import dev.scoring.dsl.Severity;

/** Every diagnostic that the language has. A code that starts with W is a warning. */
public enum Code {
  /** The text does not follow the grammar. */
  E001,
  /** A text in quotes is not closed. */
  E002,
  /** A character or mark that the language does not use. */
  E003,
  /** A limit is exceeded: size, words, nesting, length of a chain, digits, parts. */
  E004,
  /** A date that is not in the calendar. */
  E005,
  /** A name that nothing has. */
  E101,
  /** The same id or name twice. */
  E102,
  /** Two uses of a fact that disagree about its type. */
  E103,
  /** A figure where a condition must stand, or the like. */
  E104,
  /** A value that a choice does not have. */
  E105,
  /** A table that is not used as a table can be. */
  E106,
  /** Parameters or scores that depend on each other in a circle. */
  E107,
  /** Something that must be a fixed number and is not. */
  E108,
  /** A clause that does not belong where it stands. */
  E109,
  /** Something that the language refuses, such as a clock or a logarithm. */
  E110,
  /** A calendar that contradicts itself or another. */
  E111,
  /** Working days without a calendar. */
  E113,
  /** A rank that does not say what units of equal value get. */
  E114,
  /** Steps out of order. */
  E201,
  /** A step that can never be reached. */
  E202,
  /** Neighbouring steps with equal points. */
  W203,
  /** A step whose points make no difference. */
  W204,
  /** A rating with a gap. */
  E301,
  /** A rating with an overlap. */
  E302,
  /** A gate that leaves a value undecided, or decides it twice. */
  E303,
  /** A table of categories that leaves out a value of its choice. */
  E304,
  /** Points of children that do not add up to their group. */
  W401,
  /** An item that can never matter. */
  W402,
  /** A clause that is never in force. */
  W403,
  /** A fact that nothing uses. */
  W501,
  /** A parameter that nothing uses. */
  W502,
  /** A fact that is used and not declared, in a file that declares facts. */
  W504,
  /** An {@code or} behind a {@code where}, which reads in two ways. */
  W503,
  /** Kinds of unit that more than one fact has. */
  W505;

  /** How grave it is. */
  public Severity severity() {
    return name().charAt(0) == 'W' ? Severity.WARNING : Severity.ERROR;
  }
}
