package dev.scoring.dsl;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.scoring.architecture.Browser;
import dev.scoring.architecture.Classes;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The language can run in a page. */
class BrowserTest {

  private static final JavaClasses CLASSES = Classes.ofThisModule();

  @TestFactory
  Stream<DynamicTest> nothingIsUsed_thatAPageLacks() {
    return Browser.BANS.stream()
        .map(ban -> dynamicTest(ban.getDescription(), () -> ban.check(CLASSES)));
  }
}
