package dev.scoring.bench.peers;

import dev.scoring.bench.Contender;
import dev.scoring.bench.InspectionCase;
import dev.scoring.bench.Verdict;
import dev.scoring.bench.peers.Expression.Operator;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * A DMN model, by Drools: a decision for each rule with a literal expression in FEEL. Its numbers
 * are decimals of 34 digits.
 */
public final class DmnPeer implements Contender {

  private final DMNRuntime runtime;
  private final DMNModel model;
  private final List<String> decisions = new ArrayList<>();

  /** Loads the rules. */
  public DmnPeer() {
    StringBuilder text = new StringBuilder();
    text.append("<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'");
    text.append(" id='scheme' name='scheme' namespace='https://scoring.example/dmn'>\n");
    PeerFacts.TYPES.forEach(
        (fact, type) ->
            text.append(
                "<inputData id='%1$s' name='%1$s'><variable name='%1$s' typeRef='%2$s'/></inputData>\n"
                    .formatted(
                        fact,
                        type == PeerFacts.Type.FLAG
                            ? "boolean"
                            : type == PeerFacts.Type.TEXT ? "string" : "number")));
    for (Expression rule : PeerRules.all()) {
      String name = "rule" + decisions.size();
      decisions.add(name);
      FeelDialect dialect = new FeelDialect();
      String expression = rule.in(dialect);
      text.append("<decision id='%1$s' name='%1$s'>".formatted(name));
      text.append("<variable name='%s' typeRef='number'/>".formatted(name));
      dialect.used.forEach(
          fact ->
              text.append(
                  "<informationRequirement><requiredInput href='#%s'/></informationRequirement>"
                      .formatted(fact)));
      text.append("<literalExpression><text><![CDATA[").append(expression);
      text.append("]]></text></literalExpression></decision>\n");
    }
    text.append("</definitions>\n");
    runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(
                List.of(
                    ResourceFactory.newReaderResource(new StringReader(text.toString()), "UTF-8")))
            .getOrElseThrow(IllegalStateException::new);
    model = runtime.getModels().get(0);
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().toString());
    }
  }

  @Override
  public String name() {
    return "Drools DMN";
  }

  @Override
  public List<Verdict> score(InspectionCase inspection) {
    return facts(inspection).stream().map(facts -> score(facts).verdict()).toList();
  }

  /** The facts of all units, as the engine takes them. */
  List<Map<String, @Nullable Object>> facts(InspectionCase inspection) {
    return PeerFacts.of(inspection, number -> number, null);
  }

  /** Scores a unit. */
  DecimalClosing score(Map<String, @Nullable Object> facts) {
    DMNContext context = runtime.newContext();
    facts.forEach(context::set);
    DMNResult result = runtime.evaluateAll(model, context);
    if (result.hasErrors()) {
      throw new IllegalStateException(result.getMessages().toString());
    }
    List<BigDecimal> nominal = new ArrayList<>(decisions.size());
    for (String decision : decisions) {
      nominal.add((BigDecimal) result.getContext().get(decision));
    }
    return new DecimalClosing(nominal, facts);
  }

  private static final class FeelDialect implements Dialect {

    private final TreeSet<String> used = new TreeSet<>();

    @Override
    public String number(String text) {
      return text;
    }

    @Override
    public String fact(String name) {
      used.add(name);
      return name;
    }

    @Override
    public String given(String name) {
      return fact(name) + " != null";
    }

    @Override
    public String text(String name, String text) {
      return fact(name) + " = \"" + text + "\"";
    }

    @Override
    public String binary(Operator operator, String left, String right) {
      String symbol =
          switch (operator) {
            case AND -> "and";
            case OR -> "or";
            default -> Dialect.symbol(operator);
          };
      return "(" + left + " " + symbol + " " + right + ")";
    }

    @Override
    public String wholeQuotient(String over, String under) {
      return "floor(" + over + " / " + under + ")";
    }

    @Override
    public String not(String condition) {
      return "not(" + condition + ")";
    }

    @Override
    public String choice(String condition, String then, String otherwise) {
      return "(if " + condition + " then " + then + " else " + otherwise + ")";
    }
  }
}
