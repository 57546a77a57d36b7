package dev.scoring.core.fast.java;

import dev.scoring.core.fast.program.Bounds;
import dev.scoring.core.fast.program.FastProgram;
import dev.scoring.core.fast.program.FastProgram.RuleRow;
import dev.scoring.core.fast.program.FastProgram.SingleRule;
import dev.scoring.core.fast.program.Instruction;
import dev.scoring.core.fast.program.Opcode;
import dev.scoring.core.fast.program.Producers;
import dev.scoring.core.fast.program.ResultSlots;
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

  /** More statements than fit into a class. */
  private static final int MOST_STATEMENTS = 10_000;

  private final FastProgram program;
  private final List<Instruction> instructions;
  private final Bounds bounds;
  private final Map<Integer, RuleRow> producers;
  private final @Nullable RuleRow[] runOfRule;
  private final @Nullable SingleRule[] singleOfRule;

  /** The least and the most that can have come into its block up to each rule of a run. */
  private final long[] cameLow;

  private final long[] cameHigh;
  private final JavaMethods methods = new JavaMethods(ResultSlots.END);

  /** What the statement that is being written reads. */
  private final List<JavaOperand> reads = new ArrayList<>();

  private JavaWriter(FastProgram program) {
    this.program = program;
    this.instructions = program.instructions();
    this.bounds = program.bounds();
    this.producers = Producers.of(instructions, program.runs());
    this.runOfRule = new RuleRow[program.rules()];
    this.singleOfRule = new SingleRule[program.rules()];
    this.cameLow = new long[program.rules()];
    this.cameHigh = new long[program.rules()];
    for (RuleRow run : program.runs()) {
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
    for (SingleRule single : program.singles()) {
      singleOfRule[single.rule()] = single;
    }
  }

  /**
   * Returns the members of a class that runs the program: a method {@code run} and what it calls;
   * empty if the program is too long for a class.
   */
  static Optional<String> write(FastProgram program) {
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
    result(ResultSlots.TOTAL_NUMBER, List.of(program.total().number()), 0, written);
    result(ResultSlots.TOTAL_UNDER, List.of(program.total().under()), 0, written);
    result(ResultSlots.BANDS, program.bands(), Byte.SIZE, written);
    result(ResultSlots.LISTS, program.lists(), 1, written);
    result(ResultSlots.REDO, List.of(program.redo()), 0, written);
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
      RuleRow run = runOfRule[rule];
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

  private SingleRule single(int rule) {
    SingleRule single = singleOfRule[rule];
    if (single == null) {
      throw new IllegalStateException("rule " + rule + " is nowhere");
    }
    return single;
  }

  private RuleRow producer(int instruction) {
    RuleRow run = producers.get(instruction);
    if (run == null) {
      throw new IllegalStateException("no run produces " + instruction);
    }
    return run;
  }

  private static int last(RuleRow run) {
    return run.first() + run.nominal().length - 1;
  }

  // ── The statements ──────────────────────────────────────────────────────────────────────────

  private void statement(int node) {
    if (node >= instructions.size()) {
      int rule = node - instructions.size();
      RuleRow run = runOfRule[rule];
      if (run != null) {
        rule(run, rule);
      } else {
        ledger(rule, operand(single(rule).nominal()), operand(single(rule).effective()));
      }
    } else if (!isDefined(node)) {
      JavaOperand result = new JavaOperand("v" + node, bounds.low(node), bounds.high(node));
      define(result, instructions.get(node).accept(new Computation(result.isInt())));
    }
  }

  /** Whether an instruction needs no statement of its own. */
  private boolean isDefined(int instruction) {
    return instructions.get(instruction).isGiven() || producers.containsKey(instruction);
  }

  private void define(JavaOperand result, String value) {
    add(List.of(result), result.type() + " " + result.text() + " = " + value + ";");
  }

  private void add(List<JavaOperand> defines, String text) {
    methods.add(List.copyOf(reads), defines, text);
    reads.clear();
  }

  /** What a statement reads for the value of an instruction. */
  private JavaOperand operand(int instruction) {
    long low = bounds.low(instruction);
    long high = bounds.high(instruction);
    if (low == high) {
      return JavaOperand.number(low);
    } else if (producers.containsKey(instruction)) {
      return read(let(producer(instruction), last(producer(instruction))));
    }
    Instruction known = instructions.get(instruction);
    return read(
        known.code() == Opcode.INPUT
            ? new JavaOperand(JavaMethods.INPUT + known.a(), low, high)
            : new JavaOperand("v" + instruction, low, high));
  }

  private JavaOperand read(JavaOperand operand) {
    if (!operand.isNumber()) {
      reads.add(operand);
    }
    return operand;
  }

  /** The expression of an instruction. */
  private final class Computation implements Instruction.Visitor<String> {
    private final boolean isInt;

    Computation(boolean isInt) {
      this.isInt = isInt;
    }

    @Override
    public String visitInput(int input) {
      throw new IllegalArgumentException("an input is not computed");
    }

    @Override
    public String visitConstant(long value) {
      throw new IllegalArgumentException("a number is not computed");
    }

    @Override
    public String visitLinear(int a, long factor, long plus) {
      return JavaExpressions.linear(operand(a), factor, plus, isInt);
    }

    @Override
    public String visitAdd(int a, int b) {
      return JavaExpressions.sum(operand(a), "+", operand(b), isInt);
    }

    @Override
    public String visitSubtract(int a, int b) {
      return JavaExpressions.sum(operand(a), "-", operand(b), isInt);
    }

    @Override
    public String visitMultiply(int a, int b) {
      return JavaExpressions.product(operand(a), operand(b), isInt);
    }

    @Override
    public String visitLess(int a, int b) {
      return JavaExpressions.less(operand(a), operand(b));
    }

    @Override
    public String visitEqual(int a, int b) {
      return JavaExpressions.equal(operand(a), operand(b));
    }

    @Override
    public String visitAnd(int a, int b) {
      return operand(a).text() + " & " + operand(b).text();
    }

    @Override
    public String visitOr(int a, int b) {
      return operand(a).text() + " | " + operand(b).text();
    }

    @Override
    public String visitSelect(int truth, int yes, int no) {
      return JavaExpressions.select(operand(truth), operand(yes), operand(no), isInt);
    }

    @Override
    public String visitMin(int a, int b) {
      return JavaExpressions.min(operand(a), operand(b), isInt);
    }

    @Override
    public String visitMax(int a, int b) {
      return JavaExpressions.max(operand(a), operand(b), isInt);
    }

    @Override
    public String visitFloor(int a, long divisor) {
      return JavaExpressions.quotient(operand(a), divisor, isInt);
    }

    @Override
    public String visitSteps(int a, long last, long[] thresholds, long[] adds) {
      return JavaExpressions.steps(operand(a), last, thresholds, adds, isInt);
    }
  }

  // ── The ledger ──────────────────────────────────────────────────────────────────────────────

  /** What came into the block up to a rule. */
  private JavaOperand came(int rule) {
    return new JavaOperand("came" + rule, cameLow[rule], cameHigh[rule]);
  }

  /** What the block let through up to a rule. */
  private JavaOperand let(RuleRow run, int rule) {
    JavaOperand came = came(rule);
    return new JavaOperand("let" + rule, Math.min(came.low(), 0), Math.min(came.high(), run.cap()));
  }

  private boolean counts(RuleRow run) {
    return bounds.low(run.active()) == 1;
  }

  private void rule(RuleRow run, int rule) {
    if (cameHigh[last(run)] <= run.cap()) {
      uncapped(run, rule);
    } else {
      capped(run, rule);
    }
  }

  /** A rule of a block that lets everything through. */
  private void uncapped(RuleRow run, int rule) {
    int at = rule - run.first();
    if (run.equals(producers.get(run.let()))) {
      addTo(run, rule, at);
      if (rule == last(run)) {
        JavaOperand came = read(came(rule));
        String mask = counts(run) ? "" : " & -" + operand(run.active()).text();
        define(let(run, rule), came.text() + mask);
      }
    }
    JavaOperand nominal = where(run, run.nominal()[at], "given" + rule);
    JavaOperand effective =
        run.held()[at] == run.nominal()[at] ? nominal : where(run, run.held()[at], "left" + rule);
    ledger(rule, nominal, effective);
  }

  private void capped(RuleRow run, int rule) {
    int at = rule - run.first();
    if (at == 0 && !counts(run)) {
      JavaOperand active = operand(run.active());
      define(
          new JavaOperand("cap" + run.first(), 0, run.cap()),
          JavaOperand.number(run.cap()).text() + " & -" + active.text());
    }
    JavaOperand start = at == 0 ? start(run) : let(run, rule - 1);
    addTo(run, rule, at);
    JavaOperand let = let(run, rule);
    define(let, JavaExpressions.min(read(came(rule)), cap(run), let.isInt()));
    JavaOperand nominal = where(run, run.nominal()[at], "given" + rule);
    JavaOperand left = left(run, rule, let, start);
    define(left, JavaExpressions.sum(read(let), "-", read(start), left.isInt()));
    ledger(rule, nominal, left);
  }

  /** What the cap leaves of a rule: the difference of what it lets through behind and before. */
  private JavaOperand left(RuleRow run, int rule, JavaOperand let, JavaOperand start) {
    int held = run.held()[rule - run.first()];
    long low = Bounds.plus(let.low(), -start.high());
    long high = Bounds.plus(let.high(), -start.low());
    // A cap never turns points into their opposite, nor makes more of them.
    return bounds.low(held) >= 0
        ? new JavaOperand("left" + rule, 0, Math.min(high, bounds.high(held)))
        : new JavaOperand("left" + rule, low, high);
  }

  /** Adds what a rule sends into its block to what came before it. */
  private void addTo(RuleRow run, int rule, int at) {
    JavaOperand before = at == 0 ? operand(run.before()) : read(came(rule - 1));
    JavaOperand came = came(rule);
    define(came, JavaExpressions.sum(before, "+", operand(run.held()[at]), came.isInt()));
  }

  /** The cap, which lets nothing through where the block does not count. */
  private JavaOperand cap(RuleRow run) {
    return counts(run)
        ? JavaOperand.number(run.cap())
        : read(new JavaOperand("cap" + run.first(), 0, run.cap()));
  }

  /** What the block let through before its first rule. */
  private JavaOperand start(RuleRow run) {
    JavaOperand before = operand(run.before());
    if (before.isNumber() && before.low() == 0) {
      return before;
    }
    JavaOperand start =
        new JavaOperand(
            "start" + run.first(), Math.min(before.low(), 0), Math.min(before.high(), run.cap()));
    define(start, JavaExpressions.min(before, cap(run), start.isInt()));
    return start;
  }

  /** A value, or 0 where the block does not count. */
  private JavaOperand where(RuleRow run, int instruction, String name) {
    JavaOperand value = operand(instruction);
    if (counts(run) || (value.isNumber() && value.low() == 0)) {
      return value;
    }
    JavaOperand masked = new JavaOperand(name, Math.min(value.low(), 0), Math.max(value.high(), 0));
    define(masked, value.text() + " & -" + operand(run.active()).text());
    return masked;
  }

  private void ledger(int rule, JavaOperand nominal, JavaOperand effective) {
    String given = read(nominal).text();
    String left = read(effective).text();
    boolean fits = nominal.isByte() && effective.isByte();
    add(
        List.of(),
        (fits ? "" : "seen |= " + given + " | " + left + ";\n")
            + ("ledger[" + rule + "] = (short) (" + given + " | " + left + " << 8);"));
  }
}
