package dev.scoring.core.eval;

import dev.scoring.core.graph.FactDefinition;
import dev.scoring.core.graph.FactType;
import dev.scoring.core.lane.LaneInput;
import dev.scoring.core.text.WrittenFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of a unit straight into lanes. A unit with anything that {@link LaneColumn} does
 * not know is left to {@link ValueReader}. Immutable and thread-safe.
 */
final class LaneReader {

  /** Stands for a fact that a map does not have. No fact is of its type. */
  private static final Object MISSING = new Object();

  /** Stands for what is not a whole number. No column lets it in. */
  private static final long NOT_WHOLE = Long.MIN_VALUE;

  /** In the order of the facts. */
  private final LaneColumn[] columns;

  private final int inputs;

  // For maps: those of a kind side by side, so that what is asked of one after the other is the
  // same, and in groups of a few.
  private final LaneColumn[] byKind;
  private final String[] names;
  private final Group[] groups;
  private final int[] at;

  /** What a whole number is multiplied by to be held. */
  private final long[] factors;

  /** The least whole number that is let in. */
  private final long[] least;

  /** The largest. */
  private final long[] most;

  /** What facts are most likely given as. */
  private enum Kind {
    TRUTH,
    NUMBER,
    OTHER;

    static Kind of(LaneColumn column) {
      return switch (column.type()) {
        case FLAG -> TRUTH;
        case COUNT, RATE, AMOUNT -> NUMBER;
        case DATE, CHOICE, TEXT, UNIT -> OTHER;
      };
    }
  }

  /** Facts of a kind, from one to before another. */
  private record Group(Kind kind, int begin, int end) {

    /** How many there are at most: they are looked up before any of them is read. */
    static final int MOST = 16;

    static Group[] of(LaneColumn[] columns) {
      List<Group> groups = new ArrayList<>();
      for (int begin = 0, end; begin < columns.length; begin = end) {
        Kind kind = Kind.of(columns[begin]);
        end = begin + 1;
        while (end < columns.length && end < begin + MOST && Kind.of(columns[end]) == kind) {
          end++;
        }
        groups.add(new Group(kind, begin, end));
      }
      return groups.toArray(new Group[0]);
    }
  }

  private LaneReader(LaneColumn[] columns, int inputs) {
    this.columns = columns;
    this.inputs = inputs;
    this.byKind = columns.clone();
    Arrays.sort(byKind, Comparator.comparing(Kind::of));
    this.groups = Group.of(byKind);
    this.names = Arrays.stream(byKind).map(LaneColumn::name).toArray(String[]::new);
    this.at = Arrays.stream(byKind).mapToInt(LaneColumn::at).toArray();
    this.factors = Arrays.stream(byKind).mapToLong(column -> column.factors()[0]).toArray();
    this.least =
        Arrays.stream(byKind)
            .mapToLong(column -> -Math.floorDiv(-column.low(), column.factors()[0]))
            .toArray();
    this.most =
        Arrays.stream(byKind)
            .mapToLong(column -> Math.floorDiv(column.high(), column.factors()[0]))
            .toArray();
  }

  /** The reader for a plan; null if lanes do not hold all that there is to know of a unit. */
  static @Nullable LaneReader of(LanePlan plan) {
    List<FactDefinition> facts = plan.graph().facts();
    LaneColumn[] columns = new LaneColumn[facts.size()];
    Map<Long, long[]> factors = new HashMap<>();
    for (int i = 0; i < columns.length; i++) {
      FactDefinition fact = facts.get(i);
      int at = plan.inputOfFact(i);
      if (at < 0 || fact.isPrevious() || fact.type() == FactType.TEXT) {
        return null;
      }
      columns[i] = LaneColumn.of(fact, at, plan.input(at), factors);
    }
    return new LaneReader(columns, plan.inputs());
  }

  /** The inputs for some facts; null if they are left to the other reader. */
  long @Nullable [] read(Map<String, ? extends @Nullable Object> values) {
    if (values.size() != columns.length) {
      return null;
    }
    return values instanceof WrittenFacts written ? read(written) : readMap(values);
  }

  private long @Nullable [] read(WrittenFacts values) {
    byte[] utf8 = values.utf8();
    long[] lanes = new long[inputs];
    for (int i = 0; i < columns.length; i++) {
      int begin = values.begin(i);
      long held = columns[i].of(utf8, begin, values.end(i) - begin);
      if (held == LaneColumn.OTHER) {
        return null;
      }
      lanes[columns[i].at()] = held;
    }
    return lanes;
  }

  private long @Nullable [] readMap(Map<String, ? extends @Nullable Object> values) {
    @SuppressWarnings("unchecked") // nothing is put into it
    Map<String, @Nullable Object> facts = (Map<String, @Nullable Object>) values;
    long[] lanes = new long[inputs];
    @Nullable Object[] raw = new Object[Group.MOST];
    for (Group group : groups) {
      // One look-up can begin before another ends as long as nothing depends on what it finds.
      for (int i = group.begin(); i < group.end(); i++) {
        raw[i - group.begin()] = facts.getOrDefault(names[i], MISSING);
      }
      if (!read(group, raw, lanes)) {
        return null;
      }
    }
    return lanes;
  }

  private boolean read(Group group, @Nullable Object[] raw, long[] lanes) {
    int begin = group.begin();
    int end = group.end();
    switch (group.kind()) {
      case TRUTH -> {
        for (int i = begin; i < end; i++) {
          if (raw[i - begin] instanceof Boolean truth) {
            lanes[at[i]] = LaneInput.of(truth);
          } else if (!read(i, raw[i - begin], lanes)) {
            return false;
          }
        }
      }
      case NUMBER -> {
        for (int i = begin; i < end; i++) {
          long whole = whole(raw[i - begin]);
          if (whole >= least[i] && whole <= most[i]) {
            lanes[at[i]] = whole * factors[i];
          } else if (!read(i, raw[i - begin], lanes)) {
            return false;
          }
        }
      }
      case OTHER -> {
        for (int i = begin; i < end; i++) {
          if (!read(i, raw[i - begin], lanes)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Reads one value, whatever it is; false if it is left to the other reader. */
  private boolean read(int index, @Nullable Object raw, long[] lanes) {
    long held = byKind[index].of(raw);
    lanes[at[index]] = held;
    return held != LaneColumn.OTHER;
  }

  private static long whole(@Nullable Object raw) {
    if (raw instanceof Long number) {
      return number;
    }
    return raw instanceof BigDecimal number
            && number.scale() == 0
            && number.precision() <= LaneColumn.LONGEST
        ? number.longValue()
        : NOT_WHOLE;
  }
}
