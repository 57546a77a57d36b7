package dev.scoring.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Packages as the rooms of a house: which may know which, and what each shows to the others. */
public final class Rooms {

  private Rooms() {}

  /** No package needs, by whatever way, one that needs it. */
  public static ArchRule noCircle() {
    SliceAssignment each =
        new SliceAssignment() {
          @Override
          public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
          }

          @Override
          public String getDescription() {
            return "packages";
          }
        };
    return slices()
        .assignedFrom(each)
        .namingSlices("$1")
        .should()
        .beFreeOfCycles()
        .because("of two packages in a circle neither can be read, or changed, without the other");
  }

  /**
   * Some packages do not know others.
   *
   * @param rooms their names, or patterns such as {@code dev.scoring.core.fast..}
   */
  public static Ignorance rooms(String... rooms) {
    return new Ignorance(rooms);
  }

  /** Packages whose ignorance is a rule. */
  public static final class Ignorance {

    private final String[] rooms;

    private Ignorance(String... rooms) {
      this.rooms = rooms;
    }

    /** They do not know these packages. */
    public ArchRule doNotSee(String... others) {
      return noClasses()
          .that()
          .resideInAnyPackage(rooms)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others);
    }
  }

  /**
   * No class but those of some packages knows a package.
   *
   * @param room the package, or a pattern of packages
   * @param who the packages that may know it; it may itself
   */
  public static ArchRule isSeenOnlyBy(String room, String... who) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(who)
        .and()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(room);
  }

  /**
   * What is public in a package that the module whose tests are running does not export is used by
   * another package.
   */
  public static ArchRule nothingIsPublicInVain() {
    Set<String> exported = exported(Path.of("target", "classes", "module-info.class"));
    return classes()
        .that(
            describe(
                "are public in packages that are not exported",
                type ->
                    type.getModifiers().contains(JavaModifier.PUBLIC)
                        && type.isTopLevelClass()
                        && !exported.contains(type.getPackageName())))
        .should(beUsedByAnotherPackage())
        .allowEmptyShould(true)
        .because("who reads a package takes what is public for what others need of it");
  }

  private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
    return new ArchCondition<>("be used by another package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (withNested(type)
            .flatMap(each -> each.getDirectDependenciesToSelf().stream())
            .noneMatch(
                use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()))) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " is public, and no other package uses it"));
        }
      }
    };
  }

  /** A type and the types in it: who uses one of these uses what it stands in. */
  private static Stream<JavaClass> withNested(JavaClass type) {
    return type.getPackage().getClasses().stream()
        .filter(each -> each.equals(type) || each.getName().startsWith(type.getName() + "$"));
  }

  private static Set<String> exported(Path moduleInfo) {
    if (Files.notExists(moduleInfo)) {
      return Set.of();
    }
    try (InputStream bytes = Files.newInputStream(moduleInfo)) {
      return ModuleDescriptor.read(bytes).exports().stream()
          .map(ModuleDescriptor.Exports::source)
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
