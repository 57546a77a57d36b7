package dev.scoring.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Console;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.Timer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.stream.BaseStream;

/**
 * What a module may not use that is to run in a page as well. A compiler makes JavaScript of it,
 * which lacks parts of the JDK and gets others wrong without a word.
 */
public final class Browser {

  /** What a build for the web replaces. */
  private static final String SEAM = "dev.scoring.core.platform";

  private static final Set<String> PACKAGES =
      Set.of(
          "java.io",
          "java.lang",
          "java.lang.annotation",
          "java.math",
          "java.nio",
          "java.nio.charset",
          "java.time",
          "java.time.chrono",
          "java.time.temporal",
          "java.util",
          "java.util.concurrent",
          "java.util.function",
          "java.util.regex",
          "java.util.stream");

  private static final Set<String> CONCURRENT =
      Set.of(ConcurrentHashMap.class.getName(), ConcurrentMap.class.getName());

  private static final Set<String> OF_A_CLASS =
      Set.of("getName", "getSimpleName", "isInstance", "cast", "desiredAssertionStatus");

  private static final Set<String> OF_THE_SYSTEM = Set.of("arraycopy", "identityHashCode");

  private static final Set<String> RANGES =
      Set.of("subSet", "headSet", "tailSet", "subMap", "headMap", "tailMap");

  private static final List<Class<? extends RuntimeException>> SLIPS =
      List.of(
          NullPointerException.class, ClassCastException.class, IndexOutOfBoundsException.class);

  /** The bans, each with its reason. */
  public static final List<ArchRule> BANS =
      List.of(
          noClass(
              "know a part of the JDK other than language, numbers, days, collections and texts",
              type -> isJava(type) && !PACKAGES.contains(type.getPackageName()),
              "a page has no reflection, network, locale data or cryptography"),
          noClass(
              "know files or a console",
              type ->
                  type.getName().startsWith("java.io.File")
                      || is(type, RandomAccessFile.class, Console.class),
              "a page has neither; the program reads and writes"),
          noClass(
              "know threads",
              type ->
                  is(type, Thread.class, Runtime.class, Process.class, ProcessBuilder.class)
                      || is(type, Timer.class)
                      || (isIn(type, "java.util.concurrent")
                          && !CONCURRENT.contains(type.getName())),
              "a page has one; who has more shares the work out himself"),
          noAccess(
              "run a stream in parallel",
              access ->
                  access.getName().equals("parallelStream")
                      || (access.getName().equals("parallel")
                          && access.getTargetOwner().isAssignableTo(BaseStream.class)),
              "a page has one thread"),
          noAccess(
              "look into a class or for resources",
              access ->
                  access.getTargetOwner().isAssignableTo(ClassLoader.class)
                      || access.getTargetOwner().isEquivalentTo(Module.class)
                      || (access.getTargetOwner().isEquivalentTo(Class.class)
                          && !OF_A_CLASS.contains(access.getName())),
              "a page has no reflection and no class path; the build makes code of texts"),
          noClass(
              "look for services",
              type -> is(type, ServiceLoader.class),
              "a page has no class path"),
          noAccess(
              "use the terminal, properties or clock of the system",
              access ->
                  access.getTargetOwner().isEquivalentTo(System.class)
                      && !OF_THE_SYSTEM.contains(access.getName()),
              "what is scored depends on nothing but what is given"),
          noAccess(
              "ask what day it is",
              access ->
                  access.getTargetOwner().isAssignableTo(Clock.class)
                      || (isIn(access.getTargetOwner(), "java.time")
                          && access.getName().equals("now")),
              "the day of an inspection is given"),
          noAccess(
              "multiply to the high half",
              access -> to(access, Math.class, "multiplyHigh"),
              "TeaVM lacks it; there is `HighProduct`"),
          noClass(
              "write bytes as hexadecimal digits",
              type -> is(type, HexFormat.class),
              "TeaVM lacks it; there is `Digest`"),
          noAccess(
              "make a set of the keys of a map for threads",
              access -> to(access, ConcurrentHashMap.class, "newKeySet"),
              "TeaVM lacks it; there is `Collections.newSetFromMap`"),
          noAccess(
              "close a sorted set or map against changes",
              access ->
                  access.getTargetOwner().isEquivalentTo(Collections.class)
                      && (access.getName().startsWith("unmodifiableNavigable")
                          || access.getName().startsWith("unmodifiableSorted")),
              "TeaVM lacks it; a method that answers what is asked does better"),
          noAccess(
              "take the first day of 1970 by name",
              access -> to(access, LocalDate.class, "EPOCH"),
              "TeaVM lacks it; there is `LocalDate.of`"),
          noAccess(
              "stream the lines of a text",
              access -> to(access, String.class, "lines"),
              "TeaVM lacks it; there is `split`"),
          noAccess(
              "ask whether an encoding is known",
              access -> to(access, Charset.class, "isSupported"),
              "TeaVM lacks it; `Charset.forName` says so"),
          noAccess(
              "view a range of a sorted set or map",
              access ->
                  RANGES.contains(access.getName())
                      && (access.getTargetOwner().isAssignableTo(SortedSet.class)
                          || access.getTargetOwner().isAssignableTo(SortedMap.class)),
              "TeaVM leaves out the upper bound and clears past the end, without a word"),
          classes()
              .that(describe("are not of the seam", type -> !isIn(type, SEAM)))
              .should(catchNoSlips())
              .because("JavaScript notices neither null nor a wrong type or index"));

  private Browser() {}

  private static boolean isJava(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    return name.startsWith("java.") || name.startsWith("javax.");
  }

  private static boolean isIn(JavaClass type, String packageName) {
    return type.getPackageName().equals(packageName);
  }

  private static boolean is(JavaClass type, Class<?>... types) {
    return List.of(types).stream().anyMatch(type::isAssignableTo);
  }

  private static boolean to(JavaAccess<?> access, Class<?> owner, String name) {
    return access.getTargetOwner().isEquivalentTo(owner) && access.getName().equals(name);
  }

  private static ArchRule noClass(String what, Predicate<JavaClass> banned, String reason) {
    return noClasses()
        .that(describe("are not of the seam", type -> !isIn(type, SEAM)))
        .should()
        .dependOnClassesThat(describe(what, banned))
        .as("No class may " + what)
        .because(reason);
  }

  private static ArchRule noAccess(String what, Predicate<JavaAccess<?>> banned, String reason) {
    return noClasses()
        .that(describe("are not of the seam", type -> !isIn(type, SEAM)))
        .should()
        .accessTargetWhere(describe(what, banned))
        .as("No class may " + what)
        .because(reason);
  }

  private static ArchCondition<JavaClass> catchNoSlips() {
    return new ArchCondition<>("catch no null pointer, wrong cast or wrong index") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (TryCatchBlock block : type.getTryCatchBlocks()) {
          for (JavaClass caught : block.getCaughtThrowables()) {
            if (SLIPS.stream()
                .anyMatch(slip -> caught.isAssignableTo(slip) || caught.isAssignableFrom(slip))) {
              events.add(
                  SimpleConditionEvent.violated(
                      type,
                      "%s catches %s in %s"
                          .formatted(
                              block.getOwner().getFullName(),
                              caught.getSimpleName(),
                              block.getSourceCodeLocation())));
            }
          }
        }
      }
    };
  }
}
