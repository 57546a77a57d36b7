package dev.scoring.dsl.check;

import dev.scoring.core.model.Interval;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.BandNode;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.IntervalNode;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.ranges.Intervals;
import dev.scoring.dsl.ranges.Range;
import dev.scoring.dsl.ranges.Ranges;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every score falls in one band of its rating, and in one only. */
record BandsCover(Ranges ranges, Reporter reporter) implements Check {

  @Override
  public void declaration(Declaration declaration) {
    if (declaration instanceof Declaration.Rating rating) {
      new Coverage(rating, ranges.score(rating.of().text()), reporter).check();
    }
  }

  /** The bands of one rating. */
  private static final class Coverage {
    private final Declaration.Rating rating;
    private final Range range;
    private final Reporter reporter;
    private final WritersWords words;
    private final String score;

    Coverage(Declaration.Rating rating, Range range, Reporter reporter) {
      this.rating = rating;
      this.range = range;
      this.reporter = reporter;
      this.words = new WritersWords(reporter);
      this.score = "`" + rating.of().text() + "`";
    }

    void check() {
      List<IntervalNode> bands = new ArrayList<>();
      for (BandNode band : rating.bands()) {
        if (!band.interval().interval().isEmpty()) {
          bands.add(band.interval());
        }
      }
      bands.sort(Comparator.comparing(IntervalNode::interval, Intervals.BY_LOW));
      overlaps(bands);
      if (bands.size() == rating.bands().size()) {
        gaps(bands);
      } else {
        empties();
      }
    }

    private void empties() {
      for (BandNode band : rating.bands()) {
        if (band.interval().interval().isEmpty()) {
          boolean point =
              band.interval().interval().low().equals(band.interval().interval().high());
          reporter.report(
              Code.BANDS_COVER,
              band.interval().span(),
              "no score lies in %s".formatted(words.quoted(band.interval())),
              point
                  ? "`[` and `]` include an end, `(` and `)` do not"
                  : "write the lower end first");
        }
      }
    }

    private void gaps(List<IntervalNode> sorted) {
      if (sorted.isEmpty()) {
        return;
      }
      IntervalNode first = sorted.get(0);
      if (range.tight()) {
        Intervals.below(first.interval())
            .ifPresent(gap -> gap(gap, first, "below " + words.quoted(first), Optional.empty()));
      }
      IntervalNode highest = first;
      for (IntervalNode next : sorted) {
        Optional<Interval> above = Intervals.above(highest.interval());
        Optional<Interval> below = Intervals.below(next.interval());
        if (above.isPresent() && below.isPresent()) {
          String between = "between %s and %s".formatted(words.quoted(highest), words.quoted(next));
          gap(Intervals.meet(above.get(), below.get()), next, between, Optional.of(highest));
        }
        highest = higher(highest, next);
      }
      IntervalNode last = highest;
      if (range.tight()) {
        Intervals.above(last.interval())
            .ifPresent(gap -> gap(gap, last, "above " + words.quoted(last), Optional.empty()));
      }
    }

    private void gap(Interval gap, IntervalNode at, String where, Optional<IntervalNode> other) {
      Optional<Rational> example = range.example(gap);
      if (example.isEmpty()) {
        return;
      }
      String message =
          "a score of `%s` falls in no band of %s: there is a gap %s"
              .formatted(example.get().toPlainString(), score, where);
      String help =
          ValuesInWords.of(score, range).map(known -> known + "; ").orElse("")
              + "let neighbouring bands share an end that one of them includes";
      if (other.isPresent()) {
        reporter.report(
            Code.BANDS_COVER, at.span(), message, help, other.get().span(), "the band below");
      } else {
        reporter.report(Code.BANDS_COVER, at.span(), message, help);
      }
    }

    private void overlaps(List<IntervalNode> sorted) {
      if (sorted.isEmpty()) {
        return;
      }
      IntervalNode reached = sorted.get(0);
      for (int i = 1; i < sorted.size(); i++) {
        overlap(reached, sorted.get(i));
        reached = higher(reached, sorted.get(i));
      }
    }

    private void overlap(IntervalNode a, IntervalNode b) {
      Optional<Rational> example =
          Intervals.example(Intervals.meet(a.interval(), b.interval()), false);
      if (example.isPresent()) {
        boolean inOrder = a.span().start() <= b.span().start();
        IntervalNode earlier = inOrder ? a : b;
        IntervalNode later = inOrder ? b : a;
        reporter.report(
            Code.BANDS_APART,
            later.span(),
            "a score of `%s` falls in two bands of %s: %s and %s"
                .formatted(
                    example.get().toPlainString(),
                    score,
                    words.quoted(earlier),
                    words.quoted(later)),
            "a score has one band; `[` and `]` include an end, `(` and `)` do not",
            earlier.span(),
            "the other band");
      }
    }

    private static IntervalNode higher(IntervalNode a, IntervalNode b) {
      return Intervals.BY_HIGH.compare(a.interval(), b.interval()) >= 0 ? a : b;
    }
  }
}
