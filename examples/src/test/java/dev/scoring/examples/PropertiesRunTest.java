package dev.scoring.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
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
  void theInvariants_areProperties() {
    assertTrue(
        InvariantsTest.class.getSimpleName().endsWith("Test"), "surefire passes over other names");
    assertEquals(
        11,
        Arrays.stream(InvariantsTest.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Property.class))
            .count());
  }

  @Test
  void shuffledRules_areTheSameLinesInAnotherOrder() {
    String text = Guangxi.text(Guangxi.RULES);
    String shuffled = RuleShuffle.shuffle(text, new Random(1));
    assertEquals(text.lines().sorted().toList(), shuffled.lines().sorted().toList());
    assertTrue(!text.equals(shuffled), "nothing moved");
  }
}
