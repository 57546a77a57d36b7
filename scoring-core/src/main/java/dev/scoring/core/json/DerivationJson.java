package dev.scoring.core.json;

import dev.scoring.core.json.JsonWriter.Members;
import dev.scoring.core.result.Derivation;
import java.io.IOException;

/** The members of each kind of step by which a rule came to its points. */
final class DerivationJson implements Derivation.Visitor<Members> {

  static final DerivationJson VISITOR = new DerivationJson();

  private DerivationJson() {}

  @Override
  public Members visitFlat(Derivation.Flat step) {
    return json -> {
      json.member("step", "flat");
      json.member("points", step.points().toString());
    };
  }

  @Override
  public Members visitStepTaken(Derivation.StepTaken step) {
    return json -> {
      json.member("step", "step-taken");
      json.member("figure", step.figure().toString());
      json.member("comparison", step.comparison().symbol());
      json.member("bound", step.bound().toString());
      json.member("points", step.points().toString());
    };
  }

  @Override
  public Members visitNoStep(Derivation.NoStep step) {
    return json -> {
      json.member("step", "no-step");
      json.member("figure", step.figure().toString());
      json.member("points", step.points().toString());
    };
  }

  @Override
  public Members visitOccurrences(Derivation.Occurrences step) {
    return json -> {
      json.member("step", "occurrences");
      json.member("figure", step.figure().toString());
      json.member("counting", ResultJson.word(step.counting()));
      json.member("size", step.size().toString());
      json.member("start", step.start().toString());
      json.member("occurrences", step.occurrences().toString());
      json.member("price", step.price().toString());
    };
  }

  @Override
  public Members visitTierShares(Derivation.TierShares step) {
    return json -> {
      json.member("step", "tier-shares");
      json.name("shares")
          .list(step.shares(), (each, share) -> each.inline(object -> share(object, share)));
    };
  }

  @Override
  public Members visitComputed(Derivation.Computed step) {
    return json -> {
      json.member("step", "computed");
      json.member("points", step.points().toString());
    };
  }

  @Override
  public Members visitCaseTaken(Derivation.CaseTaken step) {
    return json -> {
      json.member("step", "case-taken");
      json.member("number", step.number());
      json.member("points", step.points().toString());
    };
  }

  @Override
  public Members visitReplaced(Derivation.Replaced step) {
    return json -> {
      json.member("step", "replaced");
      json.member("instead", step.instead().toString());
      json.member("by", step.by().toString());
    };
  }

  @Override
  public Members visitNothingToMeasure(Derivation.NothingToMeasure step) {
    return json -> {
      json.member("step", "nothing-to-measure");
    };
  }

  private static void share(JsonWriter json, Derivation.TierShare share) throws IOException {
    json.member("amount", share.figure().toString());
    json.member("occurrences", share.occurrences().toString());
    json.member("price", share.price().toString());
    json.member("points", share.points().toString());
    json.member("capped", share.capped());
  }
}
