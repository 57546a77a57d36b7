package dev.scoring.core.fast.compile;

/** The lanes cannot hold, or cannot express, something of a scheme. */
final class Unsuitable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unsuitable(String message) {
    super(message, null, false, false);
  }
}
