package dev.scoring.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.scoring.architecture.Classes;
import dev.scoring.architecture.Names;
import dev.scoring.architecture.Rooms;
import dev.scoring.architecture.SourceFiles;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rooms of rows and results: what each may know, and what it shows. */
class HouseTest {

  private static final JavaClasses CLASSES = Classes.ofThisModule();

  @Test
  void packages_areInNoCircle() {
    Rooms.noCircle().check(CLASSES);
  }

  @Test
  void whatIsPublic_isNeededOutside() {
    Rooms.nothingIsPublicInVain().check(CLASSES);
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
