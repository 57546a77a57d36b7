package dev.scoring.io.show;

import dev.scoring.io.row.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Problems of one kind in one column: a column that is wrong throughout is told in a few lines, and
 * not in as many as there are rows.
 */
final class LikeProblems {

  /** How many of a kind are told by themselves, at the most, if there are many. */
  private static final int FIRST = 3;

  private static final int FIRST_COLUMNS = 5;

  /** Fewer than this are not worth to be told together. */
  private static final int FEWEST = 3;

  private static final int NAMES_SHOWN = 20;
  private static final Pattern QUOTED = Pattern.compile("`[^`]*`");

  private final Map<List<String>, List<Problem>> kinds = new HashMap<>();

  /** Puts problems together that are of one kind. */
  LikeProblems(List<Problem> problems) {
    for (Problem problem : problems) {
      kinds.computeIfAbsent(kind(problem), kind -> new ArrayList<>()).add(problem);
    }
  }

  private static List<String> kind(Problem problem) {
    return isOfColumns(problem)
        ? List.of(problem.file(), problem.code(), Long.toString(problem.line()))
        : List.of(
            problem.file(),
            problem.code(),
            Integer.toString(problem.column()),
            QUOTED.matcher(problem.message()).replaceAll("`…`"));
  }

  /** Whether a problem is about a whole column of a sheet. */
  private static boolean isOfColumns(Problem problem) {
    return problem.subject().startsWith("column `") && !problem.subject().contains(", ");
  }

  /** Whether a problem is told by itself. */
  boolean isTold(Problem problem) {
    List<Problem> all = alike(problem);
    return all.subList(0, told(all)).contains(problem);
  }

  private List<Problem> alike(Problem problem) {
    return kinds.getOrDefault(kind(problem), List.of());
  }

  private static int told(List<Problem> all) {
    Problem one = all.get(0);
    boolean same =
        all.stream()
            .allMatch(
                each -> each.message().equals(one.message()) && each.help().equals(one.help()));
    int told = isOfColumns(one) ? FIRST_COLUMNS : same ? 1 : FIRST;
    return all.size() - told < FEWEST ? all.size() : told;
  }

  /** Those like a problem that are not told by themselves, if this is the last that is. */
  String others(Problem problem) {
    List<Problem> all = alike(problem);
    int told = told(all);
    List<Problem> others = all.subList(told, all.size());
    if (others.isEmpty() || !all.get(told - 1).equals(problem)) {
      return "";
    }
    Problem one = others.get(0);
    String code = one.code().substring(0, one.code().indexOf(' ') + 1).strip();
    return one.file()
        + ": "
        + others.size()
        + " more of "
        + code
        + (isOfColumns(one)
            ? ": " + names(others)
            : (one.column() > 0 ? " in column " + one.column() : "") + ": " + lines(others));
  }

  private static String names(List<Problem> problems) {
    List<String> names = new ArrayList<>();
    for (Problem problem : problems) {
      Matcher name = QUOTED.matcher(problem.subject());
      if (name.find() && names.size() < NAMES_SHOWN) {
        names.add(name.group());
      }
    }
    return String.join(", ", names) + (problems.size() > names.size() ? " …" : "");
  }

  /** The lines of some problems, in order; those in a row as one. */
  private static String lines(List<Problem> problems) {
    List<String> runs = new ArrayList<>();
    int at = 0;
    while (at < problems.size()) {
      int end = at;
      while (end + 1 < problems.size()
          && problems.get(end + 1).line() <= problems.get(end).line() + 1) {
        end++;
      }
      long from = problems.get(at).line();
      long to = problems.get(end).line();
      runs.add(from == to ? Long.toString(from) : from + "–" + to);
      at = end + 1;
    }
    boolean many = runs.size() > NAMES_SHOWN;
    return "lines "
        + String.join(", ", many ? runs.subList(0, NAMES_SHOWN) : runs)
        + (many ? " …" : "");
  }
}
