package dev.scoring.dsl.agreement;

import dev.scoring.core.Inspection;
import dev.scoring.core.Scheme;
import dev.scoring.core.number.Rational;
import dev.scoring.dsl.ast.SyntaxTree;
import dev.scoring.dsl.interpreter.World;
import dev.scoring.dsl.interpreter.World.Nothing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random units, rows and previous values for a {@link RandomScheme}. */
final class RandomData {

  private static final List<String> UNITS = List.of("u1", "u2", "u3", "u4", "u5", "u6");

  private final Random random;
  private final World world;

  RandomData(Random random, SyntaxTree tree) {
    this.random = random;
    this.world = new World(tree, LocalDate.of(2019, 3, 1).plusDays(random.nextInt(300)));
    int units = 1 + random.nextInt(UNITS.size());
    for (String unit : UNITS.subList(0, units)) {
      world.units.put(unit, facts());
      if (random.nextInt(4) > 0) {
        world.previous.put(unit, previous());
      }
    }
    if (world.previous.isEmpty()) {
      world.previous.put("u1", previous());
    }
    fillIn(world.previous.values().iterator().next());
    for (int i = random.nextInt(10); i > 0; i--) {
      world.rows.get("t").add(row(units));
    }
  }

  World world() {
    return world;
  }

  private boolean often() {
    return random.nextInt(4) > 0;
  }

  private Rational number(int low, int high) {
    int scale = List.of(1, 1, 2, 10).get(random.nextInt(4));
    return Rational.of(low * scale + random.nextInt((high - low) * scale + 1), scale);
  }

  private Rational whole(int high) {
    return Rational.of(random.nextInt(high + 1));
  }

  private LocalDate day() {
    return LocalDate.of(2019, 1, 15).plusDays(random.nextInt(500));
  }

  private String pick(String... words) {
    return words[random.nextInt(words.length)];
  }

  private Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("kind", pick("ka", "kb", "kc"));
    facts.put("level", often() ? pick("low", "mid", "high") : Nothing.EMPTY);
    facts.put("f1", random.nextBoolean());
    facts.put("f2", often() ? (Object) random.nextBoolean() : Nothing.EMPTY);
    facts.put("c1", whole(7));
    facts.put("c2", whole(9).plus(Rational.ONE));
    facts.put("c3", often() ? whole(9) : Nothing.EMPTY);
    facts.put("r1", number(0, 100));
    facts.put("r2", often() ? number(0, 100) : Nothing.EMPTY);
    facts.put("a1", number(-50, 50));
    facts.put("a2", often() ? number(0, 100) : Nothing.EMPTY);
    facts.put("d1", day());
    facts.put("d2", often() ? day() : Nothing.EMPTY);
    facts.put("c4", whole(((Rational) facts.get("c2")).numerator().intValueExact()));
    facts.put("d3", facts.get("f1").equals(true) || often() ? day() : Nothing.EMPTY);
    facts.put("note", often() ? "seen" : Nothing.EMPTY);
    facts.put("mark1", number(0, 5));
    facts.put("mark2", often() ? number(0, 5) : Nothing.EMPTY);
    return facts;
  }

  private Map<String, Object> previous() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("c1", often() ? whole(7) : Nothing.EMPTY);
    values.put("r2", often() ? number(0, 100) : Nothing.EMPTY);
    values.put("a1", number(-50, 50));
    values.put("kind", pick("ka", "kb", "kc"));
    values.put("level", often() ? pick("low", "mid", "high") : Nothing.EMPTY);
    values.put("f1", often() ? (Object) random.nextBoolean() : Nothing.EMPTY);
    values.put("d1", often() ? day() : Nothing.EMPTY);
    values.put("X", number(0, 100));
    values.put("X1", often() ? number(0, 30) : Nothing.EMPTY);
    return values;
  }

  /** Gives one unit what no unit has: what is empty throughout the previous period is refused. */
  private void fillIn(Map<String, Object> one) {
    Map<String, Object> others =
        Map.of(
            "c1",
            whole(7),
            "r2",
            number(0, 100),
            "level",
            "mid",
            "f1",
            true,
            "d1",
            day(),
            "X1",
            number(0, 30));
    others.forEach(
        (name, value) -> {
          if (world.previous.values().stream().allMatch(all -> all.get(name) == Nothing.EMPTY)) {
            one.put(name, value);
          }
        });
  }

  private Map<String, Object> row(int units) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("who", UNITS.get(random.nextInt(units)));
    row.put("other", often() ? UNITS.get(random.nextInt(units)) : Nothing.EMPTY);
    row.put("n", whole(6));
    row.put("m", often() ? number(-20, 20) : Nothing.EMPTY);
    row.put("ok", random.nextBoolean());
    row.put("grade", pick("x", "y", "z"));
    row.put("on", day());
    return row;
  }

  Inspection inspection(Scheme scheme) {
    Inspection.Builder builder = scheme.inspection().date(world.date);
    world.units.forEach((unit, facts) -> builder.unit(unit, raw(facts)));
    world.rows.get("t").forEach(row -> builder.row("t", raw(row)));
    world.previous.forEach((unit, values) -> builder.previous(unit, raw(values)));
    return builder.build();
  }

  private static Map<String, @Nullable Object> raw(Map<String, Object> values) {
    Map<String, @Nullable Object> raw = new LinkedHashMap<>();
    values.forEach((name, value) -> raw.put(name, value == Nothing.EMPTY ? null : value));
    return raw;
  }

  @Override
  public String toString() {
    return world.date + "\n" + world.units + "\n" + world.previous + "\n" + world.rows;
  }
}
