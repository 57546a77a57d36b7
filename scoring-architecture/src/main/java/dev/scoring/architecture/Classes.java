package dev.scoring.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** The compiled classes that rules are about. */
public final class Classes {

  private Classes() {}

  /** The classes of the module whose tests are running, without its tests. */
  public static JavaClasses ofThisModule() {
    return new ClassFileImporter().importPath(Path.of("target", "classes"));
  }
}
