package dev.scoring.core;

import static dev.scoring.core.Graphs.fact;
import static dev.scoring.core.Graphs.graph;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scoring.core.graph.GraphBuilder;
import dev.scoring.core.model.FactType;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is public of this module. */
class PublicTypesTest {

  private static List<Class<?>> publicTypes()
      throws IOException, URISyntaxException, ReflectiveOperationException {
    Path classes =
        Path.of(Scheme.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ModuleDescriptor module = ModuleFinder.of(classes).findAll().iterator().next().descriptor();
    List<Class<?>> found = new ArrayList<>();
    for (ModuleDescriptor.Exports exports : module.exports()) {
      if (!exports.isQualified()) {
        Path folder = classes.resolve(exports.source().replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
          for (String file : files.map(path -> path.getFileName().toString()).sorted().toList()) {
            if (file.endsWith(".class") && !file.equals("package-info.class")) {
              String name = file.substring(0, file.length() - ".class".length());
              Class<?> type = Class.forName(exports.source() + "." + name);
              if (isPublic(type)) {
                found.add(type);
              }
            }
          }
        }
      }
    }
    return found;
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
  }

  /** Whether there can be an object of the type itself: not of what offers static methods alone. */
  private static boolean isConcrete(Class<?> type) {
    return !type.isInterface()
        && !Modifier.isAbstract(type.getModifiers())
        && !Arrays.stream(type.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .allMatch(PublicTypesTest::isStatic);
  }

  private static boolean isStatic(Member member) {
    return Modifier.isStatic(member.getModifiers());
  }

  @Test
  void toStringOfEveryPublicType_saysWhatItIs() throws Exception {
    List<String> silent = new ArrayList<>();
    for (Class<?> type : publicTypes()) {
      if (isConcrete(type) && type.getMethod("toString").getDeclaringClass().equals(Object.class)) {
        silent.add(type.getName());
      }
    }
    assertEquals(List.of(), silent);
  }

  @Test
  void whatIsPublic_isNotTheGraph() throws Exception {
    List<String> names = publicTypes().stream().map(Class::getName).toList();
    assertTrue(names.contains("dev.scoring.core.model.SchemeModel"), names::toString);
    assertFalse(names.contains("dev.scoring.core.graph.ScoringGraph"), names::toString);
  }

  @Test
  void toString_isShort() {
    Scheme scheme = pointWhen(graph().declare(fact("late", FactType.FLAG)));
    Inspection inspection = scheme.inspection().unit(Facts.of("us").set("late", true)).build();
    assertEquals("scheme (0 indicators, 1 rule, 1 fact)", scheme.toString());
    assertEquals("inspection of 1 unit", inspection.toString());
    assertEquals("columns of an inspection of 1 unit", scheme.columns(inspection).toString());
    assertEquals(
        "scores in columns of an inspection of 1 unit",
        scheme.score(scheme.columns(inspection)).toString());
    assertEquals("1 fact of us", Facts.of("us").set("late", true).toString());
    assertEquals("score of us: 1", scheme.score(inspection, 0).toString());
    assertEquals("assessment of 1 unit", scheme.score(inspection).toString());
    assertEquals("explanation of the score of us: 1", scheme.explain(inspection, "us").toString());
    assertEquals("late: flag", scheme.facts().get(0).toString());
  }

  private static Scheme pointWhen(GraphBuilder graph) {
    return Graphs.pointWhen(graph, graph.flag("late"));
  }
}
