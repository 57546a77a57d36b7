package dev.scoring.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestEngine;

/** Guards against properties that are written and never run. */
class PropertiesRunTest {

  @Test
  void theEngineThatRunsProperties_isOnTheClassPath() {
    List<String> engines =
        ServiceLoader.load(TestEngine.class).stream().map(engine -> engine.get().getId()).toList();
    assertTrue(engines.contains("jqwik"), engines::toString);
  }

  @Test
  void everyClassWithProperties_hasANameThatIsRun() throws Exception {
    TreeSet<String> unnamed = new TreeSet<>();
    int properties = 0;
    for (Class<?> each : testClasses()) {
      for (Method method : each.getDeclaredMethods()) {
        if (method.isAnnotationPresent(Property.class)) {
          properties++;
          if (!each.getSimpleName().endsWith("Test")) {
            unnamed.add(each.getName());
          }
        }
      }
    }
    assertEquals(new TreeSet<>(), unnamed, "surefire passes over other names");
    assertTrue(properties >= 3, "the classes were looked for in the wrong place");
  }

  private static List<Class<?>> testClasses() throws Exception {
    Path root =
        Path.of(
            PropertiesRunTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".class"))
          .<Class<?>>map(name -> load(name.replaceAll("[/\\\\]", ".").replaceAll("\\.class$", "")))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, /* initialize= */ false, PropertiesRunTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
