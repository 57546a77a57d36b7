package dev.scoring.core.fast.read;

import dev.scoring.core.data.NumberForm;
import dev.scoring.core.data.Utf8;
import dev.scoring.core.fast.program.FastInput;
import dev.scoring.core.generated.GeneratedCode;
import dev.scoring.core.written.WrittenFacts;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of a unit straight into the inputs of a program. A unit with anything that {@link
 * FactColumn} does not know is left to the careful reading. Immutable and thread-safe.
 */
public final class FactReader implements GeneratedCode.Others {

  /** Stands for a fact that a map lacks. No column lets it in. */
  private static final Object MISSING = new Object();

  /** In the order of the facts. */
  private final FactColumn[] columns;

  /** What reads maps; null if nothing was generated. */
  private final @Nullable GeneratedCode code;

  /** In the order in which a map is read: that of the facts for code, by kind without. */
  private final String[] names;

  // For maps without code: those of a kind side by side, so that what is asked of one after the
  // other is the
  // same.
  private final FactColumn[] byKind;
  private final int[] at;

  /** How many of them, the first ones, are truths that are never empty. */
  private final int truths;

  /** Where the numbers begin. */
  private final int numbersBegin;

  /** Where they end. */
  private final int numbersEnd;

  /** What a whole number is multiplied by to be held. */
  private final long[] factors;

  /** The least whole number that is let in. */
  private final long[] least;

  /** The largest. */
  private final long[] most;

  /** What an input holds for an empty value; {@link FactColumn#OTHER} if it may not be empty. */
  private final long[] empty;

  private final Packing packing;

  /**
   * Makes a reader.
   *
   * @param columns in the order of the facts
   * @param code what was generated from them; null if nothing was
   */
  public FactReader(FactColumn[] columns, @Nullable GeneratedCode code) {
    this.columns = columns;
    this.code = code;
    this.byKind = columns.clone();
    Arrays.sort(byKind, Comparator.comparing(Kind::of).thenComparing(FactColumn::type));
    this.names = names(code == null ? byKind : columns);
    this.at = Arrays.stream(byKind).mapToInt(FactColumn::at).toArray();
    this.truths = count(Kind.TRUTH);
    this.numbersBegin = truths + count(Kind.SMALL);
    this.numbersEnd = numbersBegin + count(Kind.SMALL_NUMBER) + count(Kind.NUMBER);
    this.factors = Arrays.stream(byKind).mapToLong(column -> column.factors()[0]).toArray();
    this.least = Arrays.stream(byKind).mapToLong(FactColumn::leastWhole).toArray();
    this.most = Arrays.stream(byKind).mapToLong(FactColumn::mostWhole).toArray();
    this.empty = Arrays.stream(byKind).mapToLong(FactColumn::empty).toArray();
    this.packing =
        new Packing(
            at,
            truths,
            count(Kind.SMALL) + count(Kind.SMALL_NUMBER),
            byKind.length == 0 ? 0 : byKind[0].input().absent(),
            code);
  }

  /** What facts are most likely given as; small ones are held in two bytes as a rule. */
  private enum Kind {
    TRUTH,
    SMALL,
    SMALL_NUMBER,
    NUMBER,
    OTHER;

    static Kind of(FactColumn column) {
      boolean small = column.factors()[0] == 1;
      return switch (column.type()) {
        case FLAG -> column.empty() == FactColumn.OTHER ? TRUTH : small ? SMALL : OTHER;
        case COUNT -> small ? SMALL_NUMBER : NUMBER;
        case RATE, AMOUNT -> NUMBER;
        case DATE, CHOICE -> small ? SMALL : OTHER;
        case TEXT, UNIT -> OTHER;
      };
    }
  }

  /** The names, copied so that they lie side by side: one is read after the other. */
  private static String[] names(FactColumn[] columns) {
    return Arrays.stream(columns)
        .map(column -> String.valueOf(column.name().toCharArray()))
        .toArray(String[]::new);
  }

  private int count(Kind kind) {
    return (int) Arrays.stream(byKind).filter(column -> Kind.of(column) == kind).count();
  }

  /**
   * Reads some facts.
   *
   * @param inputs takes the numbers for them
   * @return false if they are left to the other reader
   */
  public boolean read(Map<String, ? extends @Nullable Object> values, long[] inputs) {
    return values instanceof WrittenFacts written
        ? values.size() == columns.length && readWritten(written, inputs)
        : readMap(values, inputs);
  }

  private boolean readWritten(WrittenFacts values, long[] inputs) {
    Utf8 text = new Utf8(values.utf8());
    for (int i = 0; i < columns.length; i++) {
      long held = columns[i].of(text.between(values.begin(i), values.end(i)));
      if (held == FactColumn.OTHER) {
        return false;
      }
      inputs[columns[i].at()] = held;
    }
    return true;
  }

  /** How the facts that were read are packed. */
  public Packing packing() {
    return packing;
  }

  private boolean readMap(Map<String, ? extends @Nullable Object> values, long[] inputs) {
    if (values.size() != columns.length) {
      return false;
    }
    Map<String, @Nullable Object> facts = withDefaults(values);
    return code == null ? readByKind(facts, inputs) : readByCode(code, facts, inputs);
  }

  /** Looks up some facts before it reads them: the code for look-ups stays short and at hand. */
  private boolean readByCode(
      GeneratedCode code, Map<String, @Nullable Object> facts, long[] inputs) {
    String[] names = this.names;
    int i = 0;
    for (; i <= names.length - GeneratedCode.AT_ONCE; i += GeneratedCode.AT_ONCE) {
      Object a = facts.getOrDefault(names[i], MISSING);
      Object b = facts.getOrDefault(names[i + 1], MISSING);
      Object c = facts.getOrDefault(names[i + 2], MISSING);
      Object d = facts.getOrDefault(names[i + 3], MISSING);
      if (!code.read(i, a, b, c, d, this, inputs)) {
        return false;
      }
    }
    for (; i < names.length; i++) {
      if (!read(i, facts.getOrDefault(names[i], MISSING), inputs)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean read(int fact, @Nullable Object value, long[] inputs) {
    long held = columns[fact].of(value);
    inputs[columns[fact].at()] = held;
    return held != FactColumn.OTHER;
  }

  private boolean readByKind(Map<String, @Nullable Object> facts, long[] inputs) {
    // As far as a compiler knows, what a look-up calls may change any field, but no local.
    String[] names = this.names;
    int[] at = this.at;
    long[] factors = this.factors;
    long[] least = this.least;
    long[] most = this.most;
    long[] empty = this.empty;
    int truths = this.truths;
    int begin = this.numbersBegin;
    int end = this.numbersEnd;
    for (int i = 0; i < truths; i++) {
      Object raw = facts.getOrDefault(names[i], MISSING);
      long held = raw instanceof Boolean truth ? FastInput.of(truth) : byKind[i].of(raw);
      if (held == FactColumn.OTHER) {
        return false;
      }
      inputs[at[i]] = held;
    }
    for (int i = truths; i < names.length; i++) {
      Object raw = facts.getOrDefault(names[i], MISSING);
      long whole = i >= begin && i < end ? NumberForm.whole(raw) : FactColumn.OTHER;
      long held =
          whole >= least[i] && whole <= most[i]
              ? whole * factors[i]
              : raw == null ? empty[i] : byKind[i].of(raw);
      if (held == FactColumn.OTHER) {
        return false;
      }
      inputs[at[i]] = held;
    }
    return true;
  }

  /** A map that tells what is missing from what is empty in one look-up, if it can. */
  @SuppressWarnings("unchecked") // These take any default, whatever they are declared to hold.
  private static Map<String, @Nullable Object> withDefaults(
      Map<String, ? extends @Nullable Object> values) {
    return values.getClass() == HashMap.class || values.getClass() == LinkedHashMap.class
        ? (Map<String, @Nullable Object>) values
        : new Lookup(values);
  }

  /** Any other map; a subclass may insist on a default of its own type. */
  private static final class Lookup extends AbstractMap<String, @Nullable Object> {
    private final Map<String, ? extends @Nullable Object> values;

    Lookup(Map<String, ? extends @Nullable Object> values) {
      this.values = values;
    }

    @Override
    public @Nullable Object getOrDefault(@Nullable Object key, @Nullable Object missing) {
      Object value = values.get(key);
      return value == null && !values.containsKey(key) ? missing : value;
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
      throw new UnsupportedOperationException();
    }
  }
}
