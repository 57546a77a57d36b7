package dev.scoring.core.lane;

import dev.scoring.core.lane.LaneProgram.Run;
import dev.scoring.core.lane.LaneProgram.Single;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a program as Java: methods of statements, of which none branches, in an order that brings
 * together what belongs together. A method is kept so short that a virtual machine compiles it;
 * what one needs of another goes through the slots.
 */
final class JavaWriter {

  /** Where the results stand among the slots. */
  static final int TOTAL_NUMBER = 0;

  static final int TOTAL_UNDER = 1;
  static final int BANDS = 2;
  static final int LISTS = 3;
  static final int REDO = 4;
  static final int OVERFLOW = 5;
  private static final int RESULTS = 6;

  /** More statements than fit into a class. */
  private static final int MOST_STATEMENTS = 10_000;

  private final LaneProgram program;
  private final List<Instruction> instructions;
  private final Bounds bounds;
  private final Map<Integer, Run> producers;
  private final @Nullable Run[] runOfRule;
  private final @Nullable Single[] singleOfRule;

  /** The least and the most that can have come into its block up to each rule of a run. */
  private final long[] cameLow;

  private final long[] cameHigh;
  private final JavaMethods methods = new JavaMethods(RESULTS);

  /** What the statement that is being written reads. */
  private final List<Operand> reads = new ArrayList<>();

  private JavaWriter(LaneProgram program) {
    this.program = program;
    this.instructions = program.instructions();
    this.bounds = new Bounds(program);
    this.producers = Producers.of(instructions, program.runs());
    this.runOfRule = new Run[program.rules()];
    this.singleOfRule = new Single[program.rules()];
    this.cameLow = new long[program.rules()];
    this.cameHigh = new long[program.rules()];
    for (Run run : program.runs()) {
      long low = bounds.low(run.before());
      long high = bounds.high(run.before());
      for (int i = 0; i < run.nominal().length; i++) {
        low = Bounds.plus(low, bounds.low(run.held()[i]));
        high = Bounds.plus(high, bounds.high(run.held()[i]));
        runOfRule[run.first() + i] = run;
        cameLow[run.first() + i] = low;
        cameHigh[run.first() + i] = high;
      }
    }
    for (Single single : program.singles()) {
      singleOfRule[single.rule()] = single;
    }
  }

  /**
   * Returns the members of a class that runs the program: a method {@code run} and what it calls;
   * empty if the program is too long for a class.
   */
  static Optional<String> write(LaneProgram program) {
    return program.instructions().size() + program.rules() + program.inputs().size()
            > MOST_STATEMENTS
        ? Optional.empty()
        : Optional.of(new JavaWriter(program).members());
  }

  private String members() {
    BitSet written = new BitSet();
    for (int rule = 0; rule < program.rules(); rule++) {
      write(instructions.size() + rule, written);
    }
    result(TOTAL_NUMBER, List.of(program.total().number()), 0, written);
    result(TOTAL_UNDER, List.of(program.total().under()), 0, written);
    result(BANDS, program.bands(), Byte.SIZE, written);
    result(LISTS, program.lists(), 1, written);
    result(REDO, List.of(program.redo()), 0, written);
    return methods.text();
  }

  /** Puts values side by side into a slot, each so many bits above the one before. */
  private void result(int slot, List<Integer> values, int bits, BitSet written) {
    values.forEach(value -> write(value, written));
    StringBuilder sum = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      String value = operand(values.get(i)).text();
      sum.append(i == 0 ? "" : " | ");
      sum.append(i == 0 ? value : "(long) " + value + " << " + bits * i);
    }
    add(List.of(), "s[" + slot + "] = " + (values.isEmpty() ? "0" : sum) + ";");
  }

  // ── The order ───────────────────────────────────────────────────────────────────────────────

  /**
   * Writes a value, or what a rule gives, behind everything that it needs. Rules are counted on
   * from the last instruction.
   */
  private void write(int wanted, BitSet written) {
    Deque<Integer> open = new ArrayDeque<>();
    open.push(wanted);
    while (!open.isEmpty()) {
      int next = open.peek();
      List<Integer> needs = written.get(next) ? List.of() : needs(next);
      boolean ready = true;
      // The first that is needed comes to lie on top.
      for (int i = needs.size() - 1; i >= 0; i--) {
        if (!written.get(needs.get(i))) {
          open.push(needs.get(i));
          ready = false;
        }
      }
      if (ready) {
        open.pop();
        if (!written.get(next)) {
          written.set(next);
          statement(next);
        }
      }
    }
  }

  private List<Integer> needs(int node) {
    List<Integer> needs = new ArrayList<>();
    if (node >= instructions.size()) {
      int rule = node - instructions.size();
      Run run = runOfRule[rule];
      if (run != null) {
        int at = rule - run.first();
        needs.add(at == 0 ? run.before() : node - 1);
        needs.add(run.active());
        needs.add(run.nominal()[at]);
        needs.add(run.held()[at]);
      } else {
        needs.add(single(rule).nominal());
        needs.add(single(rule).effective());
      }
    } else if (producers.containsKey(node)) {
      needs.add(instructions.size() + last(producer(node)));
    } else {
      Instruction instruction = instructions.get(node);
      for (int operand = 0; operand < instruction.arity(); operand++) {
        needs.add(instruction.operand(operand));
      }
    }
    return needs;
  }

  private Single single(int rule) {
    Single single = singleOfRule[rule];
    if (single == null) {
      throw new IllegalStateException("rule " + rule + " is nowhere");
    }
    return single;
  }

  private Run producer(int instruction) {
    Run run = producers.get(instruction);
    if (run == null) {
      throw new IllegalStateException("no run produces " + instruction);
    }
    return run;
  }

  private static int last(Run run) {
    return run.first() + run.nominal().length - 1;
  }

  // ── The statements ──────────────────────────────────────────────────────────────────────────

  private void statement(int node) {
    if (node >= instructions.size()) {
      int rule = node - instructions.size();
      Run run = runOfRule[rule];
      if (run != null) {
        rule(run, rule);
      } else {
        ledger(rule, operand(single(rule).nominal()), operand(single(rule).effective()));
      }
    } else if (!isDefined(node)) {
      Operand result = new Operand("v" + node, bounds.low(node), bounds.high(node));
      define(result, value(instructions.get(node), result.isInt()));
    }
  }

  /** Whether an instruction needs no statement of its own. */
  private boolean isDefined(int instruction) {
    Code code = instructions.get(instruction).code();
    return code == Code.INPUT || code == Code.CONSTANT || producers.containsKey(instruction);
  }

  private void define(Operand result, String value) {
    add(List.of(result), result.type() + " " + result.text() + " = " + value + ";");
  }

  private void add(List<Operand> defines, String text) {
    methods.add(List.copyOf(reads), defines, text);
    reads.clear();
  }

  /** What a statement reads for the value of an instruction. */
  private Operand operand(int instruction) {
    long low = bounds.low(instruction);
    long high = bounds.high(instruction);
    if (low == high) {
      return Operand.number(low);
    } else if (producers.containsKey(instruction)) {
      return read(let(producer(instruction), last(producer(instruction))));
    }
    Instruction known = instructions.get(instruction);
    return read(
        known.code() == Code.INPUT
            ? new Operand(JavaMethods.INPUT + known.a(), low, high)
            : new Operand("v" + instruction, low, high));
  }

  private Operand read(Operand operand) {
    if (!operand.isNumber()) {
      reads.add(operand);
    }
    return operand;
  }

  private String value(Instruction instruction, boolean isInt) {
    Operand a = operand(instruction.a());
    Operand b = instruction.arity() > 1 ? operand(instruction.b()) : a;
    Operand c = instruction.arity() > 2 ? operand(instruction.c()) : a;
    return switch (instruction.code()) {
      case LINEAR -> JavaExpressions.linear(a, instruction.k(), instruction.l(), isInt);
      case ADD -> JavaExpressions.sum(a, "+", b, isInt);
      case SUBTRACT -> JavaExpressions.sum(a, "-", b, isInt);
      case MULTIPLY -> JavaExpressions.product(a, b, isInt);
      case LESS -> JavaExpressions.less(a, b);
      case EQUAL -> JavaExpressions.equal(a, b);
      case AND -> a.text() + " & " + b.text();
      case OR -> a.text() + " | " + b.text();
      case SELECT -> JavaExpressions.select(a, b, c, isInt);
      case MIN -> JavaExpressions.min(a, b, isInt);
      case MAX -> JavaExpressions.max(a, b, isInt);
      case FLOOR -> JavaExpressions.quotient(a, instruction.k(), isInt);
      case STEPS -> JavaExpressions.steps(a, instruction, isInt);
      case INPUT, CONSTANT -> throw new IllegalArgumentException("not run: " + instruction);
    };
  }

  // ── The ledger ──────────────────────────────────────────────────────────────────────────────

  /** What came into the block up to a rule. */
  private Operand came(int rule) {
    return new Operand("came" + rule, cameLow[rule], cameHigh[rule]);
  }

  /** What the block let through up to a rule. */
  private Operand let(Run run, int rule) {
    Operand came = came(rule);
    return new Operand("let" + rule, Math.min(came.low(), 0), Math.min(came.high(), run.cap()));
  }

  private boolean counts(Run run) {
    return bounds.low(run.active()) == 1;
  }

  private void rule(Run run, int rule) {
    if (cameHigh[last(run)] <= run.cap()) {
      uncapped(run, rule);
    } else {
      capped(run, rule);
    }
  }

  /** A rule of a block that lets everything through. */
  private void uncapped(Run run, int rule) {
    int at = rule - run.first();
    if (run.equals(producers.get(run.let()))) {
      addTo(run, rule, at);
      if (rule == last(run)) {
        Operand came = read(came(rule));
        String mask = counts(run) ? "" : " & -" + operand(run.active()).text();
        define(let(run, rule), came.text() + mask);
      }
    }
    Operand nominal = where(run, run.nominal()[at], "given" + rule);
    Operand effective =
        run.held()[at] == run.nominal()[at] ? nominal : where(run, run.held()[at], "left" + rule);
    ledger(rule, nominal, effective);
  }

  private void capped(Run run, int rule) {
    int at = rule - run.first();
    if (at == 0 && !counts(run)) {
      Operand active = operand(run.active());
      define(
          new Operand("cap" + run.first(), 0, run.cap()),
          Operand.number(run.cap()).text() + " & -" + active.text());
    }
    Operand start = at == 0 ? start(run) : let(run, rule - 1);
    addTo(run, rule, at);
    Operand let = let(run, rule);
    define(let, JavaExpressions.min(read(came(rule)), cap(run), let.isInt()));
    Operand nominal = where(run, run.nominal()[at], "given" + rule);
    Operand left = left(run, rule, let, start);
    define(left, JavaExpressions.sum(read(let), "-", read(start), left.isInt()));
    ledger(rule, nominal, left);
  }

  /** What the cap leaves of a rule: the difference of what it lets through behind and before. */
  private Operand left(Run run, int rule, Operand let, Operand start) {
    int held = run.held()[rule - run.first()];
    long low = Bounds.plus(let.low(), -start.high());
    long high = Bounds.plus(let.high(), -start.low());
    // A cap never turns points into their opposite, nor makes more of them.
    return bounds.low(held) >= 0
        ? new Operand("left" + rule, 0, Math.min(high, bounds.high(held)))
        : new Operand("left" + rule, low, high);
  }

  /** Adds what a rule sends into its block to what came before it. */
  private void addTo(Run run, int rule, int at) {
    Operand before = at == 0 ? operand(run.before()) : read(came(rule - 1));
    Operand came = came(rule);
    define(came, JavaExpressions.sum(before, "+", operand(run.held()[at]), came.isInt()));
  }

  /** The cap, which lets nothing through where the block does not count. */
  private Operand cap(Run run) {
    return counts(run)
        ? Operand.number(run.cap())
        : read(new Operand("cap" + run.first(), 0, run.cap()));
  }

  /** What the block let through before its first rule. */
  private Operand start(Run run) {
    Operand before = operand(run.before());
    if (before.isNumber() && before.low() == 0) {
      return before;
    }
    Operand start =
        new Operand(
            "start" + run.first(), Math.min(before.low(), 0), Math.min(before.high(), run.cap()));
    define(start, JavaExpressions.min(before, cap(run), start.isInt()));
    return start;
  }

  /** A value, or 0 where the block does not count. */
  private Operand where(Run run, int instruction, String name) {
    Operand value = operand(instruction);
    if (counts(run) || (value.isNumber() && value.low() == 0)) {
      return value;
    }
    Operand masked = new Operand(name, Math.min(value.low(), 0), Math.max(value.high(), 0));
    define(masked, value.text() + " & -" + operand(run.active()).text());
    return masked;
  }

  private void ledger(int rule, Operand nominal, Operand effective) {
    String given = read(nominal).text();
    String left = read(effective).text();
    boolean fits = nominal.isByte() && effective.isByte();
    add(
        List.of(),
        (fits ? "" : "seen |= " + given + " | " + left + ";\n")
            + ("ledger[" + rule + "] = (short) (" + given + " | " + left + " << 8);"));
  }
}
