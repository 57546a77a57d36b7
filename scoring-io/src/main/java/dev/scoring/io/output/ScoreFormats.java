package dev.scoring.io.output;

import dev.scoring.io.show.Formats;

/** The forms in which scores can be written, each in one line. */
public final class ScoreFormats {

  /** What is written everywhere. */
  public static final Formats<ScoreFormat> STANDARD =
      Formats.<ScoreFormat>none()
          .with("table", LeagueTable::new)
          .with("csv", CsvScores::new)
          .with("json", JsonScores::new);

  /** CSV with a column for every block and rule. */
  public static final ScoreFormat CSV_OF_ALL_ITEMS = CsvScores::ofAllItems;

  private ScoreFormats() {}
}
