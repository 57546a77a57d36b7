package dev.scoring.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.scoring.architecture.Classes;
import dev.scoring.architecture.Names;
import dev.scoring.architecture.Rooms;
import dev.scoring.architecture.SourceFiles;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rooms of the engine: what each may know, and what it shows. */
class HouseTest {

  private static final String FAST = "dev.scoring.core.fast..";

  private static final JavaClasses CLASSES = Classes.ofThisModule();

  @Test
  void packages_areInNoCircle() {
    Rooms.noCircle().check(CLASSES);
  }

  @Test
  void theTruth_knowsNoShortcut() {
    Rooms.rooms("dev.scoring.core.exact..", "dev.scoring.core.explain..", "dev.scoring.core.data..")
        .doNotSee(FAST, "dev.scoring.core.engine..")
        .because("the exact way says what is meant, and the fast way is measured by it")
        .check(CLASSES);
  }

  @Test
  void theFastWay_doesNotAskTheTruth() {
    Rooms.rooms(FAST)
        .doNotSee(
            "dev.scoring.core.exact..", "dev.scoring.core.explain..", "dev.scoring.core.engine..")
        .because("what it cannot do it hands back; the engine chooses")
        .check(CLASSES);
  }

  @Test
  void onlyTheEngine_knowsBothWays() {
    Rooms.isSeenOnlyBy(FAST, "dev.scoring.core.engine..")
        .because("one room chooses how something is scored")
        .check(CLASSES);
    Rooms.isSeenOnlyBy(
            "dev.scoring.core.exact..", "dev.scoring.core.engine..", "dev.scoring.core.explain..")
        .because("one room chooses how something is scored, and explaining reads what it left")
        .check(CLASSES);
  }

  @Test
  void plainThings_doNotKnowTheGraph() {
    Rooms.rooms(
            "dev.scoring.core.number..",
            "dev.scoring.core.value..",
            "dev.scoring.core.model..",
            "dev.scoring.core.problem..",
            "dev.scoring.core.text..",
            "dev.scoring.core.platform..")
        .doNotSee("dev.scoring.core.graph..")
        .because("users see them, and the graph is between the compiler of texts and the engine")
        .check(CLASSES);
  }

  @Test
  void results_doNotKnowTheGraph() {
    Rooms.rooms("dev.scoring.core.result..", "dev.scoring.core.json..")
        .doNotSee("dev.scoring.core.graph..")
        .because("a result says what was given, not how it was worked out inside")
        .check(CLASSES);
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
