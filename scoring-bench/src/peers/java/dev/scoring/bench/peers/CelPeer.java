package dev.scoring.bench.peers;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import dev.scoring.bench.InspectionCase;
import dev.scoring.bench.peers.Expression.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Common Expression Language, by cel-java: a program for each rule. It has no decimals, so
 * numbers are {@code double}; what may be null is of type {@code dyn}.
 */
public final class CelPeer extends Peer {

  private final List<CelRuntime.Program> programs = new ArrayList<>();

  /** Compiles the rules. */
  public CelPeer() {
    CelBuilder builder = CelFactory.plannerCelBuilder();
    PeerFacts.TYPES.forEach(
        (fact, type) ->
            builder.addVar(
                fact,
                switch (type) {
                  case FLAG -> SimpleType.BOOL;
                  case NUMBER -> SimpleType.DOUBLE;
                  case OPTIONAL_NUMBER -> SimpleType.DYN;
                  case TEXT -> SimpleType.STRING;
                }));
    Cel cel = builder.build();
    Dialect dialect = new CelDialect();
    try {
      for (Expression rule : PeerRules.all()) {
        programs.add(cel.createProgram(cel.compile(rule.in(dialect)).getAst()));
      }
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String name() {
    return "cel-java";
  }

  @Override
  List<Map<String, @Nullable Object>> facts(InspectionCase inspection) {
    return PeerFacts.of(inspection, BigDecimal::doubleValue, NullValue.NULL_VALUE);
  }

  @Override
  double[] nominal(Map<String, @Nullable Object> facts) {
    double[] nominal = new double[programs.size()];
    // Given the map itself, each of the programs would copy it.
    CelVariableResolver resolver = name -> Optional.ofNullable(facts.get(name));
    try {
      for (int i = 0; i < nominal.length; i++) {
        nominal[i] = (double) programs.get(i).eval(resolver);
      }
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
    return nominal;
  }

  private static final class CelDialect implements Dialect {

    @Override
    public String number(String text) {
      return Dialect.withPoint(text);
    }

    @Override
    public String fact(String name) {
      return name;
    }

    @Override
    public String given(String name) {
      return name + " != null";
    }

    @Override
    public String text(String name, String text) {
      return name + " == '" + text + "'";
    }

    @Override
    public String binary(Operator operator, String left, String right) {
      return "(" + left + " " + Dialect.symbol(operator) + " " + right + ")";
    }

    @Override
    public String wholeQuotient(String over, String under) {
      return "double(int(" + over + ") / int(" + under + "))";
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
