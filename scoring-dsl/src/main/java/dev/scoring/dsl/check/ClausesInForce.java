package dev.scoring.dsl.check;

import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.DatedValue;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.names.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every item is in force on some day, the dates of what stands around it included, and so is every
 * value of a parameter.
 */
record ClausesInForce(Reporter reporter, WritersWords words) implements Check {

  @Override
  public void declaration(Declaration declaration) {
    if (declaration instanceof Declaration.Let let
        && let.value() instanceof Expression.DatedValues dated) {
      values(let.name().text(), dated.values());
    }
  }

  /** The values of a parameter, of which the first whose dates hold counts. */
  private void values(String name, List<DatedValue> values) {
    List<Days> before = new ArrayList<>();
    for (DatedValue value : values) {
      String what = "%s of `%s`".formatted(words.quoted(value.value()), name);
      Days days = new Days();
      if (check(what, days, value.dates())) {
        if (days.areTakenBy(before)) {
          reporter.report(
              Code.CLAUSES_IN_FORCE,
              value.value().span(),
              "%s is never in force: what stands before it takes all its days".formatted(what),
              "the first value whose dates hold counts; say `until …` behind the one before");
        }
        before.add(days);
      }
    }
    leftOut(name, before);
  }

  /** Days between those of two values on which there is none. */
  private void leftOut(String name, List<Days> values) {
    List<Days> ascending = new ArrayList<>(values);
    ascending.sort(Comparator.comparingLong(Days::first));
    for (int i = 1; i < ascending.size(); i++) {
      Days last = ascending.get(i - 1);
      Days next = ascending.get(i);
      if (last.last() + 1 < next.first() && last.to.isPresent() && next.from.isPresent()) {
        LocalDate first = LocalDate.ofEpochDay(last.last() + 1);
        LocalDate end = LocalDate.ofEpochDay(next.first() - 1);
        reporter.report(
            Code.DATES_COVER,
            next.from.get().span(),
            first.equals(end)
                ? "`%s` has no value on `%s`".formatted(name, first)
                : "`%s` has no value from `%s` to `%s`".formatted(name, first, end),
            "an inspection of such a day is rejected; let the two follow each other: `since %s`"
                .formatted(first),
            last.to.get().span(),
            "the last day before");
      }
      if (last.last() > next.last()) {
        ascending.set(i, last);
      }
    }
  }

  @Override
  public void item(Item item) {
    List<Clause.Dated> around = new ArrayList<>();
    for (Optional<Item> at = item.parent(); at.isPresent(); at = at.get().parent()) {
      around.addAll(0, dated(at.get()));
    }
    Days days = new Days();
    for (Clause.Dated clause : around) {
      if (days.excludes(clause).isPresent()) {
        return;
      }
      days.add(clause);
    }
    check("`" + item.name().text() + "`", days, dated(item));
  }

  /** Adds some dates to those around them, and returns whether a day is left. */
  private boolean check(String what, Days days, List<Clause.Dated> dated) {
    for (Clause.Dated clause : dated) {
      Optional<Clause.Dated> other = days.excludes(clause);
      if (other.isPresent()) {
        reporter.report(
            Code.CLAUSES_IN_FORCE,
            clause.span(),
            "%s is never in force: no day satisfies both %s and %s"
                .formatted(what, words.quoted(other.get()), words.quoted(clause)),
            "correct one of the two days",
            other.get().span(),
            "the other day");
        return false;
      }
      days.add(clause);
    }
    return true;
  }

  private static List<Clause.Dated> dated(Item item) {
    List<Clause.Dated> dated = new ArrayList<>();
    for (Clause clause : item.clauses()) {
      if (clause instanceof Clause.Dated each) {
        dated.add(each);
      }
    }
    return dated;
  }

  /** The days that some clauses leave. */
  private static final class Days {
    private Optional<Clause.Dated> from = Optional.empty();
    private Optional<Clause.Dated> to = Optional.empty();

    /** The clause so far that leaves no day together with {@code clause}. */
    Optional<Clause.Dated> excludes(Clause.Dated clause) {
      if (clause.bound() == Clause.Bound.UNTIL) {
        return from.filter(first -> firstDay(first) > lastDay(clause));
      }
      return to.filter(last -> firstDay(clause) > lastDay(last));
    }

    void add(Clause.Dated clause) {
      if (clause.bound() == Clause.Bound.UNTIL) {
        to = to.filter(last -> lastDay(last) <= lastDay(clause)).or(() -> Optional.of(clause));
      } else {
        from =
            from.filter(first -> firstDay(first) >= firstDay(clause)).or(() -> Optional.of(clause));
      }
    }

    /** Whether each of these days is among others. */
    boolean areTakenBy(List<Days> others) {
      long open = first();
      List<Days> ascending = new ArrayList<>(others);
      ascending.sort(Comparator.comparingLong(Days::first));
      for (Days each : ascending) {
        if (each.first() > open) {
          return false;
        } else if (each.last() >= last()) {
          return true;
        }
        open = Math.max(open, each.last() + 1);
      }
      return false;
    }

    private long first() {
      return from.map(Days::firstDay).orElse(Long.MIN_VALUE);
    }

    private long last() {
      return to.map(Days::lastDay).orElse(Long.MAX_VALUE);
    }

    private static long firstDay(Clause.Dated clause) {
      long day = clause.day().toEpochDay();
      return clause.bound() == Clause.Bound.AFTER ? day + 1 : day;
    }

    private static long lastDay(Clause.Dated clause) {
      return clause.day().toEpochDay();
    }
  }
}
