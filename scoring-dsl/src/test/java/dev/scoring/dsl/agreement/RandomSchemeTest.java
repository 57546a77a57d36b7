package dev.scoring.dsl.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scoring.core.graph.Operation;
import dev.scoring.core.model.Combination;
import dev.scoring.core.model.Comparison;
import dev.scoring.core.model.Counting;
import dev.scoring.core.model.Rounding;
import dev.scoring.core.model.Ties;
import dev.scoring.core.model.TimeUnit;
import dev.scoring.dsl.Compilation;
import dev.scoring.dsl.Lowered;
import dev.scoring.dsl.Rules;
import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.ast.Declaration;
import dev.scoring.dsl.ast.Expression;
import dev.scoring.dsl.ast.Form;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.diagnostic.Reporter;
import dev.scoring.dsl.parse.Parser;
import dev.scoring.dsl.text.SourceText;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The random schemes say everything that the language can say. */
class RandomSchemeTest {

  private static final int SCHEMES = 400;

  /** Nodes that stand in the tree but say nothing of a score. */
  private static final Set<String> SILENT =
      Set.of("Scheme", "IgnoredColumns", "EmptyMarks", "Source", "SourceNote", "Sic", "Assumed");

  private static final Set<Class<?>> NODES = new HashSet<>();
  private static final Set<Class<?>> OPERATIONS = new HashSet<>();
  private static final Set<Object> WAYS = new HashSet<>();
  private static final StringBuilder TEXT = new StringBuilder();

  @BeforeAll
  static void look() {
    for (int seed = 0; seed < SCHEMES; seed++) {
      String text = RandomScheme.text(new Random(seed));
      Compilation compilation = Rules.compile("random " + seed, text);
      if (!compilation.hasErrors()) {
        TEXT.append(text);
        Lowered.graph(text).operations().forEach(RandomSchemeTest::note);
        SyntaxTree tree = Parser.parse(new Reporter(new SourceText("r", text))).orElseThrow();
        walk(tree);
      }
    }
  }

  private static void note(Operation operation) {
    OPERATIONS.add(operation.getClass());
    for (RecordComponent component : operation.getClass().getRecordComponents()) {
      try {
        note(component.getAccessor().invoke(operation));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("a component that cannot be read: " + component, e);
      }
    }
  }

  private static void note(Object value) {
    if (value instanceof Enum<?>) {
      WAYS.add(value);
    } else if (value instanceof List<?> values) {
      for (Object each : values) {
        if (each instanceof Operation.Tier tier) {
          WAYS.add(tier.counting());
        }
      }
    }
  }

  /** Notes the kinds of all nodes below one, by the interfaces that they implement. */
  private static void walk(Object root) {
    Deque<Object> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Object node = open.pop();
      if (node instanceof Clause.Takes takes) {
        WAYS.add(takes.kind());
      }
      for (Class<?> kind : kinds(node)) {
        NODES.add(kind);
        for (Method method : kind.getMethods()) {
          if (method.getParameterCount() == 0
              && method.getDeclaringClass() != Object.class
              && !Modifier.isStatic(method.getModifiers())) {
            children(node, method, open);
          }
        }
      }
    }
  }

  private static void children(Object node, Method method, Deque<Object> open) {
    try {
      Object value = method.invoke(node);
      if (value instanceof Optional<?> optional) {
        optional.ifPresent(open::push);
      } else if (value instanceof List<?> values) {
        values.forEach(open::push);
      } else if (value != null && value.getClass().getName().startsWith("dev.scoring.dsl.ast")) {
        open.push(value);
      }
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a node that cannot be read: " + method, e);
    }
  }

  private static List<Class<?>> kinds(Object node) {
    if (node.getClass().isRecord()) {
      return List.of(node.getClass());
    }
    return Arrays.stream(node.getClass().getInterfaces())
        .filter(each -> each.getName().startsWith("dev.scoring.dsl.ast"))
        .<Class<?>>map(each -> each)
        .toList();
  }

  @Test
  void everyOperation_isInARandomScheme() {
    assertAll(List.of(Operation.class.getPermittedSubclasses()), OPERATIONS);
  }

  @Test
  void everyNodeOfTheTree_isInARandomScheme() {
    for (Class<?> family : List.of(Expression.class, Form.class, Clause.class, Declaration.class)) {
      List<Class<?>> kinds =
          kinds(family).filter(kind -> !SILENT.contains(kind.getSimpleName())).toList();
      assertAll(kinds, NODES);
    }
  }

  /** The kinds of a sealed type, and those of the sealed types among them. */
  private static Stream<Class<?>> kinds(Class<?> family) {
    return Arrays.stream(family.getPermittedSubclasses())
        .flatMap(kind -> kind.isSealed() ? kinds(kind) : Stream.of(kind));
  }

  @Test
  void everyWayOfDoingSomething_isInARandomScheme() {
    assertAll(List.of(Combination.Kind.values()), WAYS, "SUM");
    assertAll(List.of(Comparison.values()), WAYS);
    assertAll(List.of(Operation.Arithmetic.values()), WAYS);
    assertAll(List.of(Counting.values()), WAYS);
    assertAll(List.of(Rounding.values()), WAYS);
    assertAll(List.of(Operation.Summary.values()), WAYS);
    assertAll(List.of(Ties.values()), WAYS);
    assertAll(List.of(TimeUnit.values()), WAYS);
  }

  @Test
  void everyClauseStandsWhereItMay() {
    for (String pattern :
        List.of(
            "part \\w+ deduct from \\d+, rescale absent",
            "part \\w+ deduct from \\d+ no floor",
            "part \\w+ deduct from \\d+ floor -20",
            "part \\w+ add up to \\d+, rescale absent floor",
            "part \\w+ add up to[^{]* full for absent",
            "part \\w+ [^{]*zero when",
            "part \\w+ [^{]*closed when",
            "part \\w+ [^{]*takes levels",
            "group G \\d",
            "group G  \\{",
            "B\\d+ \\d+ [^{]*takes \\w+[^{]*zero when",
            "B\\d+ \\d+ [^{]*floor 2",
            "B\\d+ [^{]*full for absent",
            "B\\d+ [^{]*until",
            "B\\d+ [^{]*for \"u1\"",
            "spills",
            "cap c3",
            "floor c3",
            "full for absent\\s+\\w+:",
            "but [^\\n]* but",
            "drop highest 1 drop lowest 1",
            "keep highest",
            "ceiling bottom",
            "total [^\\n]*floor",
            "total [^\\n]*zero when",
            "not rated",
            "previous level",
            "lowest first")) {
      assertEquals(true, Pattern.compile(pattern).matcher(TEXT).find(), pattern);
    }
  }

  private static void assertAll(List<?> all, Set<?> found, String... without) {
    Set<String> missing = new TreeSet<>();
    all.stream()
        .filter(each -> !found.contains(each))
        .forEach(each -> missing.add(each.toString()));
    missing.removeAll(List.of(without));
    assertEquals(Set.of(), missing);
  }
}
