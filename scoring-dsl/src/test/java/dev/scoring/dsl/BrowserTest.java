package dev.scoring.dsl;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.scoring.architecture.Browser;
import dev.scoring.architecture.Classes;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The language can run in a page. */
class BrowserTest {

  /** What is yet to be mended: range views, and a day by name. */
  private static final Set<String> LEFT = Set.of("ReadTokens", "Comments", "Literals", "Reporter");

  private static final JavaClasses CLASSES =
      Classes.ofThisModule()
          .that(describe("hold already", type -> !LEFT.contains(type.getSimpleName())));

  @TestFactory
  Stream<DynamicTest> nothingIsUsed_thatAPageLacks() {
    return Browser.BANS.stream()
        .map(ban -> dynamicTest(ban.getDescription(), () -> ban.check(CLASSES)));
  }
}
