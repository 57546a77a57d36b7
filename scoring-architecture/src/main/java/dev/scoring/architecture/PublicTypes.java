package dev.scoring.architecture;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What users see of the module whose tests are running. */
public final class PublicTypes {

  private PublicTypes() {}

  /** The public types of the packages that are exported to everybody. */
  public static List<Class<?>> ofThisModule() throws IOException, ReflectiveOperationException {
    Path classes = Path.of("target", "classes");
    ModuleDescriptor module = ModuleFinder.of(classes).findAll().iterator().next().descriptor();
    List<Class<?>> found = new ArrayList<>();
    for (ModuleDescriptor.Exports exports : module.exports()) {
      if (!exports.isQualified()) {
        add(classes, exports.source(), found);
      }
    }
    return found;
  }

  private static void add(Path classes, String room, List<Class<?>> found)
      throws IOException, ReflectiveOperationException {
    try (Stream<Path> files = Files.list(classes.resolve(room.replace('.', '/')))) {
      for (String file : files.map(path -> path.getFileName().toString()).sorted().toList()) {
        if (file.endsWith(".class") && !file.equals("package-info.class")) {
          String name = file.substring(0, file.length() - ".class".length());
          Class<?> type = Class.forName(room + "." + name);
          if (isPublic(type)) {
            found.add(type);
          }
        }
      }
    }
  }

  /** The names of those of which there are objects that do not say what they are. */
  public static List<String> withoutToString() throws IOException, ReflectiveOperationException {
    List<String> silent = new ArrayList<>();
    for (Class<?> type : ofThisModule()) {
      if (isConcrete(type) && type.getMethod("toString").getDeclaringClass().equals(Object.class)) {
        silent.add(type.getName());
      }
    }
    return silent;
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
            .allMatch(PublicTypes::isStatic);
  }

  private static boolean isStatic(Member member) {
    return Modifier.isStatic(member.getModifiers());
  }
}
