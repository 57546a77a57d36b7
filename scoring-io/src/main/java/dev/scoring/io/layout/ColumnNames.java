package dev.scoring.io.layout;

import dev.scoring.core.model.FactDefinition;
import dev.scoring.core.model.FactType;
import dev.scoring.core.text.SameName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a header may mean: a fact by its name or its label, either with a unit of
 * measure behind it; the names of the units; or something that may be passed over. Immutable.
 */
public final class ColumnNames {

  /** A cell that means nothing that is known. */
  public static final int UNKNOWN = -1;

  /** The column with the names of the units. */
  public static final int UNIT = -2;

  /** A column that is passed over. */
  public static final int PASSED_OVER = -3;

  private static final int AMBIGUOUS = -4;

  private static final Set<String> UNIT_WORDS = Set.of("unit", "单位");

  /** What else the column with the names of the units is called, where it is not called unit. */
  private static final Set<String> OTHER_UNIT_WORDS =
      Set.copyOf(
          List.of(
              ("units unitname nameofunit name 名称 单位名称 单位名 单位简称 单位全称 被考核单位 被考评单位 被评单位 被评价单位 被考核单位名称"
                   + " 考核单位 考核对象 被考核对象 评价对象 参评单位 参评对象 责任单位 填报单位 报送单位 街道 街道名称 乡镇 乡镇名称 镇街 镇街名称 街镇"
                   + " 街镇名称 乡镇街道 乡镇(街道) 镇(街道) 街道(乡镇) 社区 社区名称 村 村名 村(社区) 村居 部门 部门名称 机构 机构名称 县区 县(区)"
                   + " 县市区 县(市、区) 区县 地区 城市 市 设区市 学校 学校名称 医院 医院名称 企业 企业名称 公司 公司名称 供应商 供应商名称 科室 班级"
                   + " 项目名称 姓名 institution organisation organization body authority council"
                   + " municipality district department school hospital company supplier"
                   + " suppliername vendor contractor facility site provider student participant"
                   + " team")
                  .split(" ", -1)));

  /** Columns that offices have beside their data and that no score reads. */
  private static final Set<String> BESIDE =
      Set.copyOf(
          List.of(
              ("序号 编号 行号 序 no no. nr nr. # s/n sn s.no s.no. sr.no. srno 备注 备 注 附注 说明 remark"
                      + " remarks comment comments note notes unnamed:0 index rowid rownumber row")
                  .split(" ", -1)));

  private final List<FactDefinition> wanted;
  private final boolean keyed;
  private final Map<String, Integer> exact = new HashMap<>();
  private final Map<String, Integer> loose = new HashMap<>();
  private final Map<String, Measure> measures = new HashMap<>();
  private final Set<String> ignored = new HashSet<>();
  private final Set<String> unitWords = new HashSet<>(OTHER_UNIT_WORDS);

  /**
   * Prepares to read headers.
   *
   * @param wanted the facts or columns that the scheme needs
   * @param keyed whether a column holds the names of the units
   * @param ofPrevious whether the values are those of the previous period
   * @param ignored the columns that are to be passed over
   * @param unitWords what the columns of tables are called that name units
   */
  public ColumnNames(
      List<FactDefinition> wanted,
      boolean keyed,
      boolean ofPrevious,
      Collection<String> ignored,
      Collection<String> unitWords) {
    this.wanted = List.copyOf(wanted);
    this.keyed = keyed;
    ignored.forEach(name -> this.ignored.add(Loose.of(name)));
    unitWords.forEach(name -> this.unitWords.add(Loose.of(name)));
    for (int i = 0; i < wanted.size(); i++) {
      exact.put(SameName.of(wanted.get(i).name()), i);
    }
    Map<String, Integer> labels = new HashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      FactDefinition fact = wanted.get(i);
      if (!fact.label().isEmpty() && (ofPrevious || !fact.isPrevious())) {
        put(labels, SameName.of(fact.label()), i);
        noteMeasure(fact.label());
      }
    }
    labels.forEach(exact::putIfAbsent);
    Map<String, Integer> others = new HashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      FactDefinition fact = wanted.get(i);
      for (String name :
          fact.isPrevious() ? FactDefinition.spellings(fact.name()) : List.of(fact.name())) {
        put(loose, Loose.of(name), i);
      }
      if (!fact.label().isEmpty() && (ofPrevious || !fact.isPrevious())) {
        put(others, Loose.of(fact.label()), i);
      }
    }
    others.forEach(loose::putIfAbsent);
    Map<String, Integer> shorter = new HashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      Measure own = measures.get(wanted.get(i).label());
      if (own != null) {
        put(shorter, Loose.of(own.name()), i);
      }
    }
    shorter.forEach(loose::putIfAbsent);
  }

  /** Adds a name, unless it is another's as well. */
  private static void put(Map<String, Integer> names, String name, int index) {
    Integer before = names.putIfAbsent(name, index);
    if (before != null && before != index) {
      names.put(name, AMBIGUOUS);
    }
  }

  /** A label with a unit of measure is found without it, and not with another one. */
  private void noteMeasure(String label) {
    Measure measure = Measure.of(label);
    if (measure != null && measure.isKnown()) {
      measures.put(label, measure);
    }
  }

  /**
   * Returns what a cell means: the index of what is wanted, {@link #UNIT}, {@link #PASSED_OVER} or
   * {@link #UNKNOWN}.
   */
  public int of(String cell) {
    String name = SameName.of(FactDefinition.canonical(SameName.of(cell)));
    String spaceless = Loose.of(name);
    if (keyed && UNIT_WORDS.contains(spaceless)) {
      return UNIT;
    }
    int found = exact.getOrDefault(name, UNKNOWN);
    if (found < 0) {
      found = loose.getOrDefault(spaceless, UNKNOWN);
    }
    if (found < 0 && ignored.contains(spaceless)) {
      return PASSED_OVER;
    }
    if (found < 0) {
      found = withoutMeasure(name);
    }
    if (found >= 0) {
      return found;
    }
    return BESIDE.contains(spaceless) ? PASSED_OVER : UNKNOWN;
  }

  private int withoutMeasure(String name) {
    Measure measure = Measure.of(name);
    if (measure == null || !measure.isKnown()) {
      return UNKNOWN;
    }
    int index = base(measure);
    if (index < 0
        || (measure.isPerMille() && wanted.get(index).type() == FactType.RATE)
        || hasOtherMeasure(wanted.get(index), measure)) {
      return UNKNOWN;
    }
    return index;
  }

  /** The fact that a name means without what stands behind it. */
  private int base(Measure measure) {
    int found = exact.getOrDefault(measure.name(), UNKNOWN);
    return found < 0 ? loose.getOrDefault(Loose.of(measure.name()), UNKNOWN) : found;
  }

  private boolean hasOtherMeasure(FactDefinition fact, Measure measure) {
    Measure own = measures.get(fact.label());
    return own != null
        && !own.behind().equals(measure.behind())
        && (fact.type() != FactType.COUNT || own.isOfMany() || measure.isOfMany());
  }

  /**
   * Returns the fact that a cell would mean without what stands behind it, which is no unit of
   * measure, or not the one of the fact; null if there is none.
   */
  public @Nullable FactDefinition nearly(String cell) {
    Measure measure = Measure.of(cell);
    int index = measure == null ? UNKNOWN : base(measure);
    return index < 0 ? null : wanted.get(index);
  }

  /** Whether a cell is a word for units, other than `unit`. */
  public boolean isOtherUnitWord(String cell) {
    String spaceless = Loose.of(cell);
    return unitWords.contains(spaceless)
        || (spaceless.endsWith("名称")
            && unitWords.contains(spaceless.substring(0, spaceless.length() - 2)));
  }

  /** What is wanted, in its order. */
  public List<FactDefinition> wanted() {
    return wanted;
  }

  /** Whether a column holds the names of the units. */
  public boolean isKeyed() {
    return keyed;
  }

  /** How many different things that are wanted some cells mean, the names of the units included. */
  public int count(List<String> cells) {
    Set<Integer> found = new HashSet<>();
    boolean other = false;
    for (String cell : cells) {
      if (cell.isEmpty()) {
        continue;
      }
      int each = of(cell);
      if (each >= 0 || each == UNIT) {
        found.add(each);
      }
      other |= isOtherUnitWord(cell);
    }
    return found.size() + (keyed && other && !found.contains(UNIT) ? 1 : 0);
  }
}
