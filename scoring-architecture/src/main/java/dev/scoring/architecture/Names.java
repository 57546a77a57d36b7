package dev.scoring.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What types are called. */
public final class Names {

  /** Names of nested types that say nothing without the type around them. */
  private static final Set<String> SAID_WITH_THEIR_OWNER = Set.of("Builder", "Kind", "Visitor");

  private Names() {}

  /**
   * No two types of a module have one name. A type that is private in another is met in its file
   * alone, so it may be called like another of that sort.
   */
  public static ArchRule eachMeansOneThing() {
    return classes()
        .that(
            describe(
                "have a name of their own",
                type ->
                    !type.isAnonymousClass()
                        && !type.isLocalClass()
                        && !SAID_WITH_THEIR_OWNER.contains(type.getSimpleName())
                        && !type.getSimpleName().equals("package-info")
                        && !isGenerated(type)))
        .should(haveItAlone())
        .because("a reader who meets a name twice has to ask each time which is meant");
  }

  private static ArchCondition<JavaClass> haveItAlone() {
    return new ArchCondition<>("have it alone") {
      private final Map<String, List<JavaClass>> named = new HashMap<>();

      @Override
      public void init(Collection<JavaClass> types) {
        for (JavaClass type : types) {
          named.computeIfAbsent(type.getSimpleName(), name -> new ArrayList<>()).add(type);
        }
      }

      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaClass other : named.getOrDefault(type.getSimpleName(), List.of())) {
          if (type.getName().compareTo(other.getName()) < 0
              && !(isPrivate(type) && !other.isTopLevelClass())
              && !(isPrivate(other) && !type.isTopLevelClass())) {
            events.add(
                SimpleConditionEvent.violated(
                    type, "%s and %s".formatted(type.getName(), other.getName())));
          }
        }
      }
    };
  }

  private static boolean isGenerated(JavaClass type) {
    return type.getEnclosingClass()
        .map(Names::isGenerated)
        .orElseGet(() -> type.getSimpleName().startsWith("Immutable"));
  }

  private static boolean isPrivate(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PRIVATE);
  }
}
