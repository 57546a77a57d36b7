package dev.scoring.core.fast.java;

import dev.scoring.core.fast.program.ResultSlots;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts statements into methods. A method is kept so short that a virtual machine compiles it; a
 * value that another method needs goes through the slots.
 */
final class JavaMethods {

  /** What the names of inputs begin with; their numbers follow. */
  static final String INPUT = "x";

  /** The most characters in a method. HotSpot compiles no method of more than 8,000 bytes. */
  private static final int LENGTH = 10_000;

  /** The first slot that holds no result. */
  private final int firstSlot;

  private final List<Statement> statements = new ArrayList<>();

  /** A statement; its text declares what it defines. */
  private record Statement(List<JavaOperand> reads, List<JavaOperand> defines, String text) {}

  JavaMethods(int firstSlot) {
    this.firstSlot = firstSlot;
  }

  /** Adds a statement; what it reads are inputs, or defined by earlier ones. */
  void add(List<JavaOperand> reads, List<JavaOperand> defines, String text) {
    statements.add(new Statement(reads, defines, text));
  }

  /** The methods: {@code run}, and those that it calls one after the other. */
  String text() {
    List<List<Statement>> methods = cut();
    Map<String, Integer> slots = slots(methods);
    StringBuilder text = new StringBuilder();
    text.append("  @Override\n");
    text.append("  public void run(long[] in, long[] s, short[] ledger) {\n");
    text.append("    long seen = 0;\n");
    for (int i = 0; i < methods.size(); i++) {
      text.append("    seen |= run").append(i + 1).append("(in, s, ledger);\n");
    }
    text.append("    s[").append(ResultSlots.OVERFLOW).append("] = seen & ~0xFFL;\n  }\n\n");
    text.append("  @Override\n  public int slots() {\n    return ");
    text.append(firstSlot + slots.size()).append(";\n  }\n");
    for (int i = 0; i < methods.size(); i++) {
      text.append("\n  private static long run").append(i + 1);
      text.append("(long[] in, long[] s, short[] ledger) {\n    long seen = 0;\n");
      method(methods.get(i), slots, text);
      text.append("    return seen;\n  }\n");
    }
    return text.toString();
  }

  private List<List<Statement>> cut() {
    List<List<Statement>> methods = new ArrayList<>();
    int length = LENGTH;
    for (Statement statement : statements) {
      length += statement.text().length();
      if (length > LENGTH) {
        methods.add(new ArrayList<>());
        length = statement.text().length();
      }
      methods.get(methods.size() - 1).add(statement);
    }
    return methods;
  }

  /** A slot for each value that more than one method needs. */
  private Map<String, Integer> slots(List<List<Statement>> methods) {
    Map<String, Integer> definedIn = new HashMap<>();
    Map<String, Integer> slots = new HashMap<>();
    for (int i = 0; i < methods.size(); i++) {
      for (Statement statement : methods.get(i)) {
        for (JavaOperand read : statement.reads()) {
          if (definedIn.getOrDefault(read.text(), i) != i) {
            slots.putIfAbsent(read.text(), firstSlot + slots.size());
          }
        }
        for (JavaOperand defined : statement.defines()) {
          definedIn.put(defined.text(), i);
        }
      }
    }
    return slots;
  }

  private static void method(
      List<Statement> method, Map<String, Integer> slots, StringBuilder text) {
    Set<String> known = new HashSet<>();
    for (Statement statement : method) {
      for (JavaOperand read : statement.reads()) {
        String name = read.text();
        if (known.add(name)) {
          Integer slot = slots.get(name);
          String from = slot == null ? "in[" + name.substring(INPUT.length()) : "s[" + slot;
          text.append("    ").append(read.type()).append(' ').append(name).append(" = ");
          text.append(read.isInt() ? "(int) " : "").append(from).append("];\n");
        }
      }
      for (String line : statement.text().stripTrailing().split("\n", -1)) {
        text.append("    ").append(line).append('\n');
      }
      for (JavaOperand defined : statement.defines()) {
        String name = defined.text();
        known.add(name);
        if (slots.containsKey(name)) {
          text.append("    s[").append(slots.get(name)).append("] = ").append(name).append(";\n");
        }
      }
    }
  }
}
