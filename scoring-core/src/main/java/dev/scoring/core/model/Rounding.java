package dev.scoring.core.model;

/** The ways to round. */
public enum Rounding {
  /** To the nearest multiple; halfway away from 0. */
  HALF_UP,
  /** Towards positive infinity. */
  UP,
  /** Towards negative infinity. */
  DOWN
}
