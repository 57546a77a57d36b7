package plain;

import dev.scoring.dsl.Rules;
import java.util.Map;

/** Compiles a scheme and scores one unit. */
public final class Plain {

  public static void main(String[] arguments) {
    var scheme = Rules.compile("A: rate completion < [10:5, 30:4, 100:0.5] cap 10").orThrow();
    System.out.println("score " + scheme.score(Map.of("completion", "9.99")).total());
  }
}
