package dev.scoring.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.scoring.architecture.Classes;
import dev.scoring.architecture.Names;
import dev.scoring.architecture.Rooms;
import dev.scoring.architecture.SourceFiles;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rooms of the program: what each may know, and what it shows. */
class HouseTest {

  private static final JavaClasses CLASSES = Classes.ofThisModule();

  @Test
  void packages_areInNoCircle() {
    Rooms.noCircle().check(CLASSES);
  }

  @Test
  void theGraph_isNotSeen() {
    Rooms.rooms("dev.scoring.cli..")
        .doNotSee("dev.scoring.core.graph..")
        .because("the model of a scheme says all that its users may ask")
        .check(CLASSES);
  }

  @Test
  void whatIsPublic_isNeededOutside() {
    Rooms.nothingIsPublicInVain()
        .check(
            CLASSES.that(
                describe("are not the front door", type -> !type.isEquivalentTo(Main.class))));
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
