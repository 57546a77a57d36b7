package dev.scoring.dsl.check;

import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.diagnostic.WritersWords;
import dev.scoring.dsl.logic.Formula;
import dev.scoring.dsl.logic.FormulaReading;
import dev.scoring.dsl.logic.Solver;
import java.util.ArrayList;
import java.util.List;

/** Every case of a {@code first} is the first that holds somewhere. */
record CasesReached(FormulaReading reading, Solver solver, Reporter reporter, WritersWords words)
    implements Check {

  @Override
  public void form(Walk.Placed<Form> placed) {
    if (placed.node() instanceof Form.First first) {
      List<Formula> cases = new ArrayList<>();
      for (Form.Case each : first.cases()) {
        cases.add(reading.condition(each.condition(), placed.rows()));
      }
      boolean[] reached = solver.firsts(cases, Formula.TRUE);
      for (int i = 1; i < cases.size(); i++) {
        if (!reached[i] && solver.mayHold(cases.get(i))) {
          report(first.cases(), cases, i);
        }
      }
      if (first.otherwise().isPresent() && !reached[cases.size()]) {
        reporter.report(
            Code.CASES_REACHED,
            first.otherwise().get().span(),
            "`else` is never reached: one of the cases before it always holds",
            "remove it, or correct the conditions");
      }
    }
  }

  private void report(List<Form.Case> written, List<Formula> cases, int at) {
    int before = 0;
    while (before < at - 1 && !solver.cover(List.of(cases.get(before)), cases.get(at))) {
      before++;
    }
    boolean alone = solver.cover(List.of(cases.get(before)), cases.get(at));
    reporter.report(
        Code.CASES_REACHED,
        written.get(at).condition().span(),
        alone
            ? "this case is never reached: wherever it holds, %s before it holds too"
                .formatted(words.quoted(written.get(before).condition()))
            : "this case is never reached: wherever it holds, one of the cases before it does",
        "the first case that holds counts: write the narrower one first",
        written.get(before).condition().span(),
        alone ? "takes all of it" : "the last of them");
  }
}
