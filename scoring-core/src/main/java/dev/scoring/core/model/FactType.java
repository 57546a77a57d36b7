package dev.scoring.core.model;

/** What kind of value a fact or a column holds. */
public enum FactType {
  /** True or false. */
  FLAG,
  /** A whole number, 0 or more. */
  COUNT,
  /** Per cent, from 0 to 100, with any number of decimals. */
  RATE,
  /** Any number. */
  AMOUNT,
  /** A day. */
  DATE,
  /** One of a declared set of values. */
  CHOICE,
  /** Free text; it can be stored and shown, not computed with. */
  TEXT,
  /** The name of a scored unit; only in tables. */
  UNIT
}
