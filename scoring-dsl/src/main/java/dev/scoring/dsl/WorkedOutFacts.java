package dev.scoring.dsl;

import dev.scoring.dsl.ast.Declaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts that another file works out. A scheme asks for a fact; a file that is given together with
 * it has a {@code let} of that name, and the fact is no longer asked for. In one file the same name
 * twice stays an error. Data that still have the fact are refused like any other column that
 * nothing reads.
 */
final class WorkedOutFacts {

  /** Stands for the file of a name that several files have lets of. */
  private static final int SEVERAL = -1;

  private WorkedOutFacts() {}

  /** The declarations of all files in their order, without the facts that other files work out. */
  static List<Declaration> without(List<List<Declaration>> files) {
    Map<String, Integer> lets = lets(files);
    List<Declaration> kept = new ArrayList<>();
    for (int file = 0; file < files.size(); file++) {
      for (Declaration declaration : files.get(file)) {
        kept.add(
            declaration instanceof Declaration.Facts facts && !lets.isEmpty()
                ? asked(facts, file, lets)
                : declaration);
      }
    }
    return kept;
  }

  /** In which file each let stands. */
  private static Map<String, Integer> lets(List<List<Declaration>> files) {
    Map<String, Integer> lets = new HashMap<>();
    for (int file = 0; file < files.size(); file++) {
      for (Declaration declaration : files.get(file)) {
        if (declaration instanceof Declaration.Let let) {
          int here = file;
          lets.merge(let.name().text(), here, (one, other) -> one.equals(other) ? one : SEVERAL);
        }
      }
    }
    return lets;
  }

  private static Declaration asked(Declaration.Facts facts, int file, Map<String, Integer> lets) {
    List<Declaration.Fact> asked =
        facts.facts().stream()
            .filter(fact -> lets.getOrDefault(fact.name().text(), file) == file)
            .toList();
    return asked.size() == facts.facts().size()
        ? facts
        : Declaration.Facts.of(asked, facts.span(), facts.trivia());
  }
}
