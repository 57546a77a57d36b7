package dev.scoring.bench.peers;

import dev.scoring.bench.peers.Expression.Operator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A PMML scorecard, by JPMML: a derived field for each rule, which is the complex partial score of
 * a characteristic and an output too, since a scorecard itself tells its sum alone. PMML has no cap
 * over several characteristics. Numbers are {@code double}.
 */
public final class PmmlPeer extends Peer {

  private final Evaluator evaluator;
  private final List<String> outputs = new ArrayList<>();

  /** Loads the rules. */
  public PmmlPeer() {
    StringBuilder dictionary = new StringBuilder();
    StringBuilder schema = new StringBuilder();
    PeerFacts.TYPES.forEach(
        (fact, type) -> {
          String optype =
              type == PeerFacts.Type.FLAG
                  ? "categorical' dataType='boolean"
                  : type == PeerFacts.Type.TEXT
                      ? "categorical' dataType='string"
                      : "continuous' dataType='double";
          dictionary.append("<DataField name='%s' optype='%s'/>\n".formatted(fact, optype));
          schema.append("<MiningField name='%s'/>\n".formatted(fact));
        });
    StringBuilder rules = new StringBuilder();
    StringBuilder output = new StringBuilder();
    StringBuilder characteristics = new StringBuilder();
    Dialect dialect = new PmmlDialect();
    for (Expression rule : PeerRules.all()) {
      int number = outputs.size();
      outputs.add("output" + number);
      rules.append(
          "<DerivedField name='rule%d' optype='continuous' dataType='double'>%s</DerivedField>\n"
              .formatted(number, rule.in(dialect)));
      output.append(
          """
          <OutputField name='output%1$d' optype='continuous' dataType='double'
              feature='transformedValue'><FieldRef field='rule%1$d'/></OutputField>
          """
              .formatted(number));
      characteristics.append(
          """
          <Characteristic name='characteristic%1$d'><Attribute><True/>
          <ComplexPartialScore><FieldRef field='rule%1$d'/></ComplexPartialScore>
          </Attribute></Characteristic>
          """
              .formatted(number));
    }
    String text =
        """
        <PMML xmlns='http://www.dmg.org/PMML-4_4' version='4.4'>
        <Header/>
        <DataDictionary>
        %s</DataDictionary>
        <Scorecard functionName='regression' useReasonCodes='false' initialScore='0'>
        <MiningSchema>
        %s</MiningSchema>
        <Output>
        %s</Output>
        <LocalTransformations>
        %s</LocalTransformations>
        <Characteristics>
        %s</Characteristics>
        </Scorecard>
        </PMML>
        """
            .formatted(dictionary, schema, output, rules, characteristics);
    try {
      evaluator =
          new LoadingModelEvaluatorBuilder()
              .load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
              .build();
      evaluator.verify();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String name() {
    return "JPMML";
  }

  @Override
  double[] nominal(Map<String, @Nullable Object> facts) {
    Map<String, ?> results = evaluator.evaluate(facts);
    double[] nominal = new double[outputs.size()];
    for (int i = 0; i < nominal.length; i++) {
      if (results.get(outputs.get(i)) instanceof Number points) {
        nominal[i] = points.doubleValue();
      } else {
        throw new IllegalStateException("nothing came of rule " + i);
      }
    }
    return nominal;
  }

  private static final class PmmlDialect implements Dialect {

    private static String apply(String function, String... operands) {
      return "<Apply function='" + function + "'>" + String.join("", operands) + "</Apply>";
    }

    @Override
    public String number(String text) {
      return "<Constant dataType='double'>" + text + "</Constant>";
    }

    @Override
    public String fact(String name) {
      return "<FieldRef field='" + name + "'/>";
    }

    @Override
    public String given(String name) {
      return apply("isNotMissing", fact(name));
    }

    @Override
    public String text(String name, String text) {
      return apply("equal", fact(name), "<Constant dataType='string'>" + text + "</Constant>");
    }

    @Override
    public String binary(Operator operator, String left, String right) {
      String function =
          switch (operator) {
            case PLUS -> "+";
            case TIMES -> "*";
            case OVER -> "/";
            case BELOW -> "lessThan";
            case AT_LEAST -> "greaterOrEqual";
            case AND -> "and";
            case OR -> "or";
          };
      // Here `and` works both its operands out, and a missing one makes it missing.
      return operator == Operator.AND
          ? apply("if", left, right, "<Constant dataType='boolean'>false</Constant>")
          : apply(function, left, right);
    }

    @Override
    public String wholeQuotient(String over, String under) {
      return apply("floor", apply("/", over, under));
    }

    @Override
    public String not(String condition) {
      return apply("not", condition);
    }

    @Override
    public String choice(String condition, String then, String otherwise) {
      return apply("if", condition, then, otherwise);
    }
  }
}
