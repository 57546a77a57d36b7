package dev.scoring.dsl;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.scoring.architecture.Classes;
import dev.scoring.architecture.Names;
import dev.scoring.architecture.Rooms;
import dev.scoring.architecture.SourceFiles;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rooms of the language: what each may know, and what it shows. */
class HouseTest {

  private static final String GRAMMAR = "dev.scoring.dsl.grammar";

  private static final JavaClasses ALL = Classes.ofThisModule();

  /** What ANTLR writes follows its own rules. */
  private static final JavaClasses CLASSES = ALL.that(not(resideInAPackage(GRAMMAR)));

  @Test
  void packages_areInNoCircle() {
    Rooms.noCircle().check(CLASSES);
  }

  @Test
  void theParserGenerator_isKnownToTheParserAlone() {
    Rooms.isSeenOnlyBy("org.antlr..", GRAMMAR, "dev.scoring.dsl.parse")
        .because(
            "users have another version of it, or none, and nothing else depends on how texts are"
                + " read")
        .check(ALL);
  }

  @Test
  void theGraph_isMadeInOneRoom() {
    Rooms.isSeenOnlyBy("dev.scoring.core.graph..", "dev.scoring.dsl.lower")
        .because("checks are about what the writer wrote")
        .check(ALL);
  }

  @Test
  void whatIsPublic_isNeededOutside() {
    // The tests of the reference hold its limits against those of the parser.
    Rooms.nothingIsPublicInVain().check(CLASSES.that(not(simpleName("Limits"))));
  }

  @Test
  void noTwoTypes_haveOneName() {
    Names.eachMeansOneThing().check(CLASSES);
  }

  @Test
  void noFile_isTooLong() throws IOException {
    assertEquals(List.of(), SourceFiles.tooLong());
  }
}
