package dev.scoring.examples;

import dev.scoring.core.number.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A second scorer of the survey, written by hand from how annex 3 is read. It takes the tree from
 * the published table and what a leaf means from its published name, and shares nothing with the
 * library but its fractions.
 */
final class SurveyOracle {

  private static final String LEVELS = "ⅠⅡⅢⅣ";

  private final SurveyTable table;
  private final SurveyData data;
  private final Map<String, Rational> weights;

  /**
   * A scorer for these data.
   *
   * @param weights the weights by id; 1 for a node that is not named
   */
  SurveyOracle(SurveyTable table, SurveyData data, Map<String, Rational> weights) {
    this.table = table;
    this.data = data;
    this.weights = weights;
  }

  /** Scores all units. */
  List<SurveyScores> score() {
    return data.units().stream().map(this::score).toList();
  }

  private SurveyScores score(Map<String, String> facts) {
    Unit unit = new Unit(facts);
    Map<String, Optional<Rational>> scores = new LinkedHashMap<>();
    for (SurveyTable.Leaf leaf : table.leaves()) {
      scores.put(leaf.id(), unit.leaf(leaf));
    }
    for (String first : table.first()) {
      for (String second : table.children(first)) {
        scores.put(second, mean(table.children(second), scores));
      }
      scores.put(first, mean(table.children(first), scores));
    }
    Rational whole = mean(table.first(), scores).orElseThrow();
    return new SurveyScores(Guangxi.column(facts, "unit"), whole, scores);
  }

  private Optional<Rational> mean(List<String> nodes, Map<String, Optional<Rational>> scores) {
    Rational sum = Rational.ZERO;
    Rational weight = Rational.ZERO;
    for (String node : nodes) {
      Optional<Rational> score = scores.getOrDefault(node, Optional.empty());
      if (score.isPresent()) {
        Rational own = weights.getOrDefault(node, Rational.ONE);
        sum = sum.plus(own.times(score.get()));
        weight = weight.plus(own);
      }
    }
    return weight.signum() == 0 ? Optional.empty() : Optional.of(sum.dividedBy(weight));
  }

  /** What is known of one unit. */
  private final class Unit {

    private final Map<String, String> facts;
    private final List<Map<String, String>> items;
    private final List<Map<String, String>> marks;

    Unit(Map<String, String> facts) {
      this.facts = facts;
      String name = Guangxi.column(facts, "unit");
      this.items = data.items().stream().filter(row -> name.equals(row.get("unit"))).toList();
      this.marks = data.marks().stream().filter(row -> name.equals(row.get("unit"))).toList();
    }

    private Optional<Rational> leaf(SurveyTable.Leaf leaf) {
      boolean province = leaf.id().startsWith("P");
      return switch (leaf.name()) {
        case "个人用户" -> target("personal_users", 10_000_000);
        case "法人用户" -> target("corporate_users", 1_000_000);
        case "网上受理率" -> share("accepted_online");
        case "减时间" -> timeSaved();
        case "减跑动" -> visits();
        case "即办程度" -> share("immediate");
        case "信息发布（Ⅰ级）" -> reaching("Ⅰ");
        case "材料预审（Ⅱ级）" -> reaching("Ⅱ");
        case "材料核验（Ⅲ级）" -> reaching("Ⅲ");
        case "全程网办（Ⅳ级）" -> reaching("Ⅳ");
        case "实现统一认证单点登录的情况" -> target("sso_items", 500);
        case "统一认证单点登录" -> target("sso_items", 300);
        case "证照汇聚" -> kindsAndNumber();
        case "加盖电子印章电子证照种类情况" -> target("sealed_kinds", 50);
        case "进驻部门" ->
            Optional.of(percent(number("departments_entered"), number("departments_listed")));
        case "依申请事项办事指南发布数量" -> target("guides_on_application", 800);
        case "行政权力事项办事指南发布数量" -> target("guides_powers", 600);
        case "公共服务事项办事指南发布数量" -> target("guides_public_service", province ? 200 : 120);
        case "覆盖类型" -> target("guide_types", 11);
        case "办事指南要素完备程度" -> elements();
        case "所辖地市数据同源" -> is(facts, "has_cities") ? marked(leaf.id()) : Optional.empty();
        case "所辖区县数据同源" -> is(facts, "has_counties") ? marked(leaf.id()) : Optional.empty();
        case "办件类型" -> share("type_shown");
        case "事项编码" -> share("code_by_rule");
        case "法定办结时限" -> share("statutory_limit_shown");
        case "承诺办结时限" -> share("promised_limit_shown");
        case "办理地点" -> share("place_shown");
        case "办理时间" -> share("hours_shown");
        case "联系电话" -> share("phone_shown");
        case "设定依据" -> share("basis_shown");
        case "中介机构或特殊环节" -> share("special_steps_shown", "has_special_steps");
        case "材料名称" -> share("materials_named", "needs_materials");
        case "材料来源或出具单位" -> share("materials_sourced", "needs_materials");
        case "数量要求" -> share("copies_stated", "needs_materials");
        case "介质要求" -> share("medium_stated", "needs_materials");
        case "流程环节完备性" -> share("steps_complete");
        case "流程内容详实性" -> share("steps_detailed");
        case "到办事现场次数" -> share("visits_stated");
        case "空表下载服务" -> share("blank_form", "needs_form");
        case "样表下载服务" -> share("sample_form", "needs_form");
        default -> marked(leaf.id());
      };
    }

    private Optional<Rational> marked(String leaf) {
      List<Map<String, String>> rows =
          marks.stream().filter(row -> leaf.equals(row.get("indicator"))).toList();
      if (rows.isEmpty()) {
        throw new IllegalArgumentException("nobody marked " + leaf);
      }
      return meanOf(
          rows.stream()
              .map(row -> Guangxi.column(row, "mark"))
              .filter(mark -> !mark.isEmpty())
              .map(Rational::parse)
              .toList());
    }

    private Rational number(String fact) {
      return Rational.parse(Guangxi.column(facts, fact));
    }

    private Optional<Rational> target(String fact, long target) {
      return Optional.of(percent(number(fact), Rational.of(target)).min(Rational.HUNDRED));
    }

    private Optional<Rational> kindsAndNumber() {
      return meanOf(
          List.of(
              target("licence_kinds", 100).orElseThrow(),
              target("licences", 20_000_000).orElseThrow()));
    }

    private Optional<Rational> share(String element) {
      return passing(row -> is(row, element), items);
    }

    private Optional<Rational> share(String element, String having) {
      return passing(
          row -> is(row, element), items.stream().filter(row -> is(row, having)).toList());
    }

    private Optional<Rational> reaching(String level) {
      return passing(
          row -> LEVELS.indexOf(Guangxi.column(row, "level")) >= LEVELS.indexOf(level), items);
    }

    private Optional<Rational> timeSaved() {
      return meanOf(
          items.stream()
              .filter(row -> !Guangxi.column(row, "statutory_days").isEmpty())
              .map(
                  row -> {
                    Rational most = Rational.parse(Guangxi.column(row, "statutory_days"));
                    Rational promised = Rational.parse(Guangxi.column(row, "promised_days"));
                    return Rational.HUNDRED.minus(percent(promised, most));
                  })
              .toList());
    }

    private Optional<Rational> visits() {
      return meanOf(
              items.stream().map(row -> Rational.parse(Guangxi.column(row, "visits"))).toList())
          .map(visits -> Rational.HUNDRED.minus(visits.times(Rational.of(50))).max(Rational.ZERO));
    }

    private Optional<Rational> elements() {
      Rational standard = Rational.of(40);
      return meanOf(
          items.stream()
              .map(row -> Rational.parse(Guangxi.column(row, "elements")))
              .map(elements -> percent(elements.min(standard), standard))
              .toList());
    }
  }

  private static Optional<Rational> passing(
      Predicate<Map<String, String>> passes, List<Map<String, String>> rows) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            percent(Rational.of(rows.stream().filter(passes).count()), Rational.of(rows.size())));
  }

  private static Optional<Rational> meanOf(List<Rational> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            values.stream()
                .reduce(Rational.ZERO, Rational::plus)
                .dividedBy(Rational.of(values.size())));
  }

  private static Rational percent(Rational share, Rational whole) {
    return Rational.HUNDRED.times(share).dividedBy(whole);
  }

  private static boolean is(Map<String, String> row, String flag) {
    return switch (Guangxi.column(row, flag)) {
      case "yes" -> true;
      case "no", "" -> false;
      default -> throw new IllegalArgumentException(flag + " is " + row.get(flag));
    };
  }
}
