package dev.scoring.dsl.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A random scheme over a few facts with few values, each used once, and all its units. */
final class SmallScheme {

  private final Random random;
  private final StringBuilder facts = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final boolean rescales;
  private int units = 1;
  private int ids;

  SmallScheme(Random random) {
    this.random = random;
    rescales = random.nextInt(4) == 0;
    if (rescales) {
      text.append("part X deduct from 10, rescale absent {\n");
    } else {
      text.append("part X ").append(pick("add up to 9", "add", "deduct from 10", "add floor 1"));
      text.append(pick("", "", " takes highest", " takes mean", " takes first")).append(" {\n");
    }
    items(2);
    text.append("}\n");
    if (random.nextBoolean()) {
      text.append("part Y ").append(pick("add up to 4", "deduct from 6", "deduct from 6 floor 2"));
      text.append(" {\n");
      items(1);
      text.append("}\n");
      text.append(pick("total total = X + Y\n", "total total = 2 * X - 0.5 * Y + 20 cap 30\n"));
    } else {
      text.append(pick("total total = X\n", "total total = X / 4 rounded to 0.5\n"));
    }
  }

  String text() {
    return "facts {\n" + facts + "}\n" + text;
  }

  /** Shows the facts of every unit that there can be. */
  void forEachUnit(Consumer<Map<String, @Nullable Object>> consumer) {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    all.add(new LinkedHashMap<>());
    values.forEach(
        (name, each) -> {
          List<Map<String, @Nullable Object>> longer = new ArrayList<>();
          for (Map<String, @Nullable Object> before : all) {
            for (String value : each) {
              Map<String, @Nullable Object> unit = new LinkedHashMap<>(before);
              unit.put(name, value.isEmpty() ? null : value);
              longer.add(unit);
            }
          }
          all.clear();
          all.addAll(longer);
        });
    all.forEach(consumer);
  }

  private String pick(String... words) {
    return words[random.nextInt(words.length)];
  }

  private void items(int depth) {
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      if (depth > 0 && random.nextInt(3) == 0) {
        text.append("  B").append(++ids).append(' ').append(pick("", "3", "5"));
        text.append(pick("", "", " floor 1", " takes highest"));
        if (rescales && random.nextBoolean() && units < 500) {
          text.append(" when ").append(fact("flag", "yes", "no"));
        }
        text.append(" {\n");
        items(depth - 1);
        text.append("  }\n");
      } else {
        text.append("  R").append(++ids).append(": ").append(form());
        text.append(pick("", "", " cap 2", " floor 1", " floor 1 cap 3"));
        if (random.nextInt(4) == 0 && units < 500) {
          text.append(" when ").append(fact("flag", "yes", "no"));
        }
        text.append('\n');
      }
    }
  }

  private String form() {
    if (units > 500) {
      return pick("1", "2", "0.5");
    }
    return switch (random.nextInt(6)) {
      case 0 -> "flag " + fact("flag", "yes", "no") + " " + pick("1", "2", "3", "0.5");
      case 1 -> "by " + fact("one of a, b, c", "a", "b", "c") + " [a: 3, b: 1, c: 0.5]";
      case 2 -> "count " + fact("count in [0, 3]", "0", "1", "2", "3") + " >= [3:5, 1:2]";
      case 3 -> "each " + fact("count in [0, 2]", "0", "1", "2") + " " + pick("1", "1.5");
      case 4 -> "flag " + fact("flag", "yes", "no") + " 2 plus " + pick("1", "0.5");
      default -> "each full 2 of " + fact("count in [0, 5]", "0", "1", "2", "3", "4", "5") + " 2";
    };
  }

  private String fact(String type, String... possible) {
    String name = "f" + (values.size() + 1);
    facts.append("  ").append(name).append(": ").append(type).append('\n');
    values.put(name, List.of(possible));
    units *= possible.length;
    return name;
  }
}
