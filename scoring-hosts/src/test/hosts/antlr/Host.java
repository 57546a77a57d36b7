package host;

import dev.scoring.dsl.Rules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RuntimeMetaData;

/** Adds by a parser of its own, before and after it scores by the rules in the file that it is given. */
public final class Host {

  public static void main(String[] arguments) throws Exception {
    System.out.println("ANTLR " + RuntimeMetaData.getRuntimeVersion());
    System.out.println("sum " + sum("1 + 2 + 39"));

    var scheme = Rules.compile("A: rate completion < [10:5, 30:4, 100:0.5] cap 10").orThrow();
    System.out.println("score " + scheme.score(Map.of("completion", "9.99")).total());
    var wrong = Rules.compile("A: rate completion < [10:5, 30 4");
    System.out.println("wrong " + !wrong.diagnostics().isEmpty());
    Rules.compile(Files.readString(Path.of(arguments[0]))).orThrow();

    System.out.println("sum " + sum("40+2"));
  }

  private static int sum(String text) {
    var parser = new SumParser(new CommonTokenStream(new SumLexer(CharStreams.fromString(text))));
    return parser.sum().NUMBER().stream().mapToInt(number -> Integer.parseInt(number.getText())).sum();
  }
}
