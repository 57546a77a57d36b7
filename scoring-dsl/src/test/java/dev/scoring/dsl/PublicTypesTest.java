package dev.scoring.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    Path classes = Path.of(Rules.class.getProtectionDomain().getCodeSource().getLocation().toURI());
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
  void toString_isShort() {
    assertEquals(
        "compilation of scheme dust (0 indicators, 1 rule, 1 fact), 0 diagnostics",
        Rules.compile("scheme dust\nfacts { late: flag }\nA: flag late 1\n").toString());
    Compilation broken = Rules.compile("a.rules", "A: flag late points_\n");
    assertEquals("compilation of a text with errors, 1 diagnostic", broken.toString());
    String diagnostic = broken.diagnostics().get(0).toString();
    assertTrue(diagnostic.startsWith("E101 a.rules:1:14: "), diagnostic);
    assertFalse(diagnostic.contains("["), diagnostic);
    assertEquals("file a.rules", new RulesFile("a.rules", "A: 1").toString());
  }
}
