package dev.scoring.cli.command;

import dev.scoring.cli.terminal.Terminal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;

/** The commands of the program, in the order in which they are shown. */
public final class Commands {

  /** The word of {@link #words} for the forms of scores, as help shows them. */
  static final String SCORE_FORMATS = "SCORE-FORMATS";

  /** The word of {@link #words} for the forms of an explanation. */
  static final String EXPLANATION_FORMATS = "EXPLANATION-FORMATS";

  private static final Map<String, Function<Terminal, Object>> BY_NAME = new LinkedHashMap<>();

  static {
    BY_NAME.put(CheckCommand.NAME, CheckCommand::new);
    BY_NAME.put("score", ScoreCommand::new);
    BY_NAME.put("explain", ExplainCommand::new);
    BY_NAME.put("format", FormatCommand::new);
    BY_NAME.put("generate", GenerateCommand::new);
  }

  private Commands() {}

  /** The names of all commands. */
  public static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  /** Returns the command of a name, for picocli to fill. */
  public static Optional<Object> named(String name, Terminal terminal) {
    return Optional.ofNullable(BY_NAME.get(name)).map(command -> command.apply(terminal));
  }

  /** What help says that is only known at run time. */
  public static ResourceBundle words() {
    return new ListResourceBundle() {
      @Override
      protected Object[][] getContents() {
        return new Object[][] {
          {SCORE_FORMATS, String.join("|", ScoreCommand.FORMATS.names())},
          {EXPLANATION_FORMATS, String.join("|", ExplainCommand.FORMATS.names())}
        };
      }
    };
  }
}
