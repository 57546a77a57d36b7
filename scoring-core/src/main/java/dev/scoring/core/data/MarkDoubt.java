package dev.scoring.core.data;

import dev.scoring.core.model.FactType;
import dev.scoring.core.problem.DataProblem;
import dev.scoring.core.problem.DataProblem.Code;
import dev.scoring.core.text.Counted;
import dev.scoring.core.text.Quoted;
import dev.scoring.core.value.Value.Nothing;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether texts of a column that may be empty say that there is nothing: {@code 无} is a text, and a
 * rule that asks whether the text is empty is told that it is not. Not thread-safe.
 */
final class MarkDoubt {

  private final Form form;
  private final String table;
  private long count;
  private String first = "";
  private String unit = "";

  MarkDoubt(Form form, String table) {
    this.form = form;
    this.table = table;
  }

  /** Whether a column may hold such texts. */
  static boolean isPossible(Form form) {
    return form.fact().type() == FactType.TEXT && form.fact().mayBeEmpty();
  }

  /** The name of the fact or column. */
  String name() {
    return form.fact().name();
  }

  /** Looks at a value of a unit, or of a row of none. */
  void see(String ofUnit, @Nullable Object raw) {
    if (raw instanceof String text && text.length() <= MissingMark.LONGEST) {
      if (MissingMark.what(text).isPresent() && form.read(text) != Nothing.NOTHING) {
        note(1, text, ofUnit);
      }
    }
  }

  private void note(long more, String text, String ofUnit) {
    // Rows may be read in any order, and more than once.
    boolean isFirst = table.isEmpty() ? count == 0 : count == 0 || text.compareTo(first) < 0;
    if (isFirst) {
      first = text;
      unit = ofUnit;
    }
    count += more;
  }

  /** Adds what was seen of later values. */
  void add(MarkDoubt later) {
    if (later.count > 0) {
      note(later.count, later.first, later.unit);
    }
  }

  /** What there is to warn of. */
  Optional<DataProblem> warning() {
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new DataProblem(
                Code.MARK_IN_TEXT,
                table,
                -1,
                "",
                name(),
                "",
                Quoted.word(first)
                    + (unit.isEmpty() ? "" : " of " + Quoted.word(unit))
                    + (count == 1 || !table.isEmpty()
                        ? ""
                        : " and " + Counted.of(count - 1, "other"))
                    + " is a text that says that there is none: the cell is not empty",
                form.asEmpty(first)));
  }
}
