package dev.scoring.bench.peers;

import dev.scoring.bench.peers.Expression.Operator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.janino.ClassBodyEvaluator;
import org.jspecify.annotations.Nullable;

/**
 * Expressions compiled to byte code by Janino: a method for each rule, which takes the facts that
 * it needs from the map. Numbers are {@code double}.
 */
public final class JaninoPeer extends Peer {

  /** What the compiled class does. */
  public interface Compiled {

    /** Works every rule out. */
    void score(Map<String, Object> facts, double[] nominal);
  }

  private final int rules;
  private final Compiled compiled;

  /** Compiles the rules. */
  public JaninoPeer() {
    List<Expression> all = PeerRules.all();
    rules = all.size();
    StringBuilder calls = new StringBuilder();
    StringBuilder methods = new StringBuilder();
    for (int i = 0; i < rules; i++) {
      calls.append("  nominal[").append(i).append("] = rule").append(i).append("(facts);\n");
      JavaDialect dialect = new JavaDialect();
      String rule = all.get(i).in(dialect);
      methods.append("private static double rule").append(i).append("(java.util.Map facts) {\n");
      dialect.used.forEach(fact -> methods.append(local(fact)));
      methods.append("  return ").append(rule).append(";\n}\n");
    }
    ClassBodyEvaluator evaluator = new ClassBodyEvaluator();
    evaluator.setParentClassLoader(JaninoPeer.class.getClassLoader());
    evaluator.setImplementedInterfaces(new Class<?>[] {Compiled.class});
    try {
      evaluator.cook(
          "public void score(java.util.Map facts, double[] nominal) {\n" + calls + "}\n" + methods);
      compiled = (Compiled) evaluator.getClazz().getDeclaredConstructor().newInstance();
    } catch (CompileException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String local(String fact) {
    String value = "facts.get(\"" + fact + "\")";
    return switch (PeerFacts.TYPES.getOrDefault(fact, PeerFacts.Type.TEXT)) {
      case FLAG -> "  boolean " + fact + " = ((Boolean) " + value + ").booleanValue();\n";
      case NUMBER -> "  double " + fact + " = ((Double) " + value + ").doubleValue();\n";
      case OPTIONAL_NUMBER -> "  Double " + fact + " = (Double) " + value + ";\n";
      case TEXT -> "  String " + fact + " = (String) " + value + ";\n";
    };
  }

  @Override
  public String name() {
    return "Janino";
  }

  @Override
  @SuppressWarnings("NullAway") // the compiled class takes a raw map
  double[] nominal(Map<String, @Nullable Object> facts) {
    double[] nominal = new double[rules];
    compiled.score(facts, nominal);
    return nominal;
  }

  private static final class JavaDialect implements Dialect {

    private final TreeSet<String> used = new TreeSet<>();

    @Override
    public String number(String text) {
      return Dialect.withPoint(text);
    }

    @Override
    public String fact(String name) {
      used.add(name);
      return PeerFacts.TYPES.get(name) == PeerFacts.Type.OPTIONAL_NUMBER
          ? name + ".doubleValue()"
          : name;
    }

    @Override
    public String given(String name) {
      used.add(name);
      return name + " != null";
    }

    @Override
    public String text(String name, String text) {
      used.add(name);
      return "\"" + text + "\".equals(" + name + ")";
    }

    @Override
    public String binary(Operator operator, String left, String right) {
      return "(" + left + " " + Dialect.symbol(operator) + " " + right + ")";
    }

    @Override
    public String wholeQuotient(String over, String under) {
      return "Math.floor(" + over + " / " + under + ")";
    }

    @Override
    public String not(String condition) {
      return "!(" + condition + ")";
    }

    @Override
    public String choice(String condition, String then, String otherwise) {
      return "(" + condition + " ? " + then + " : " + otherwise + ")";
    }
  }
}
