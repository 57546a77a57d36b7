package dev.scoring.core.fast.compile;

/** A program cannot hold, or cannot express, something of a scheme. */
final class Unsuitable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unsuitable(String message) {
    super(message, null, false, false);
  }
}
