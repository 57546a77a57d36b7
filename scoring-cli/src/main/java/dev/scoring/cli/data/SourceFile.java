package dev.scoring.cli.data;

import java.nio.file.Path;

/**
 * One of the files that are read.
 *
 * @param order its place among them, counted from 0
 * @param path where it is
 */
record SourceFile(int order, Path path) {

  /** Makes a problem of this file. */
  Problem problem(
      long line, int column, FileCode code, String subject, String message, String help) {
    return problem(line, column, code.id(), subject, message, help);
  }

  /** Makes a problem of this file. */
  Problem problem(long line, int column, String code, String subject, String message, String help) {
    return new Problem(order, path.toString(), line, column, code, subject, message, help);
  }
}
