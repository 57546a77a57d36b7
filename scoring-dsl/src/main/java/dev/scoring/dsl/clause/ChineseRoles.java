package dev.scoring.dsl.clause;

import static dev.scoring.dsl.clause.NamesOfThings.endsWithOne;
import static dev.scoring.dsl.clause.NamesOfThings.startsWithOne;

import java.util.List;
import java.util.Optional;

/** Tells what the numbers of a Chinese clause are, from the words beside them. */
final class ChineseRoles {
  private static final int FAR = 16;

  private static final String[] POINT_VERBS = {
    "扣除", "扣减", "倒扣", "扣", "加", "得", "计", "记", "奖励", "奖", "减", "给予", "给", "赋", "为", "至", "到", "可",
    "累计", "合计", "共", "总计", "共计", "分别", "各", "再", "另", "不得", "能", "只", "按", "总", "均", "就", "则", "即",
    "直接", "一次性", "最终", "年度", "全年", "当月", "每月", "每年", "本项", "此项", "该项", "单项", "扣分", "加分", "得分", "计分",
    "记分", "分值", "予以", "酌情", "奖分", "减分", "赋分", "评", "应", "评分", "打", "总分", "折", "起", ":", "=", "总扣分",
    "总加分", "增加", "增", "项", "本条", "该条", "此条", "\"", "有", "其"
  };

  private static final String[] CAPS = {
    "最高", "最多", "至多", "不超过", "不得超过", "不能超过", "不超", "不多于", "不高于", "不大于", "上限", "封顶", "限", "最大", "顶格",
    "不超出", "至高", "封顶线", "封顶值", "≤", "最高值", "最高限", "最高分", "限额", "止于"
  };

  private static final String[] FLOORS = {"保底", "最低", "最少", "至少", "不少于", "不小于"};

  private final ClauseText text;
  private final ChineseMarkers markers;

  private final List<ClauseNumber> numbers;

  private ChineseRoles(ClauseText text, List<ClauseNumber> numbers) {
    this.text = text;
    this.markers = new ChineseMarkers(text);
    this.numbers = numbers;
  }

  static void tell(ClauseText text, List<ClauseNumber> numbers) {
    ChineseRoles roles = new ChineseRoles(text, numbers);
    for (int i = numbers.size() - 1; i >= 0; i--) {
      if (!roles.isInList(i)) {
        roles.tell(numbers.get(i));
      }
    }
    ChineseRanges ranges = new ChineseRanges(text, numbers);
    ranges.ranges();
    ranges.included();
  }

  /** Whether a number stands in a list, such as 5、4、3分; then it is what the next one is. */
  private boolean isInList(int index) {
    if (index + 1 >= numbers.size()) {
      return false;
    }
    ClauseNumber number = numbers.get(index);
    ClauseNumber next = numbers.get(index + 1);
    String between = text.between(number.end(), next.start()).strip();
    if (!between.equals("、")
        && !between.equals(",")
        && !between.equals("/")
        && !between.equals("或")
        && !between.equals("和")
        && !between.equals("及")) {
      return false;
    }
    // 60%、3分 is no list
    if (number.percent() != next.percent() || next.role() == Role.CAP) {
      return false;
    }
    number.is(next.role(), next.against());
    number.sign(next.sign());
    if (!next.hard()) {
      number.soften();
    }
    return true;
  }

  private void tell(ClauseNumber number) {
    String before = text.before(number.start(), FAR);
    String behind = text.behind(number.end(), FAR);
    if (isPoints(number, behind)) {
      points(number, before, behind.substring(behind.startsWith("个") ? 2 : 1));
      return;
    }
    if (verbEnds(before) && (behind.isEmpty() || behind.charAt(0) == '、') && !number.percent()) {
      // 扣5, 得3: the word for points is left out
      points(number, before, behind);
      return;
    }
    figure(number, before, behind);
  }

  private static boolean isPoints(ClauseNumber number, String behind) {
    String rest = behind.startsWith("个分") ? behind.substring(1) : behind;
    if (number.percent() || !rest.startsWith("分")) {
      return false;
    }
    if (rest.length() == 1) {
      return true;
    }
    return switch (rest.charAt(1)) {
      case '钟',
          '之',
          '类',
          '公',
          '局',
          '管',
          '析',
          '配',
          '散',
          '布',
          '享',
          '工',
          '支',
          '院',
          '店',
          '校',
          '段',
          '级',
          '组',
          '包',
          '册',
          '队',
          '行',
          '厂',
          '米',
          '贝',
          '拣',
          '部' ->
          false;
      default -> true;
    };
  }

  private static boolean verbEnds(String before) {
    return endsWithOne(before, "扣", "加", "得", "计", "记", "奖", "减", "扣分", "加分", "得分", "计分", "记分", "赋")
        && !endsWithOne(
            before, "增加", "累计", "合计", "参加", "不得", "使得", "共计", "总计", "取得", "获得", "预计", "会计", "统计");
  }

  private void points(ClauseNumber number, String before, String behind) {
    number.sign(sign(number, before));
    if (isIncluded(before)) {
      number.isSoft(Role.PLAIN, Against.OPEN);
      return;
    }
    if (isLot(before)) {
      number.is(Role.LOT);
      return;
    }
    String stripped = strip(before, POINT_VERBS);
    boolean verb = !stripped.equals(before);
    if (endsWithOne(stripped, CAPS)
        || startsWithOne(behind, "封顶", "为限", "为止", "为上限", "为最高限", "止", "为最高", "以内", "之内")
        || (text.at(number.end() + 1) == '(' && text.startsWith("封顶", number.end() + 2))) {
      if (endsWithOne(before, "总分", "得分") && !verb) {
        number.isSoft(Role.BOUND, Against.AT_MOST);
      } else {
        number.is(Role.CAP);
      }
      return;
    }
    if (endsWithOne(before, "满分", "满分为", "总分", "分值", "分值为", "权重", "权重为", "总计", "满分值", "共计", "共")
        || isWhole(number, before, behind)) {
      number.is(Role.WHOLE);
      int sentence = text.sentenceStart(number.start());
      String ahead = text.between(sentence, number.start());
      boolean full = endsWithOne(before, "满分", "满分为", "满分值");
      if (full || ahead.contains("扣完") || ahead.contains("加满") || ahead.contains("扣满")) {
        number.harden();
      }
      return;
    }
    Optional<ChineseMarkers.Found> marker = ChineseMarkers.lastMarker(before);
    boolean adjacent = marker.isPresent() && marker.get().end() == before.length();
    if (startsWithOne(behind, "以上", "及以上", "(含)以上", "之上")
        || startsWithOne(behind, "以下", "及以下", "之下")) {
      boolean up = startsWithOne(behind, "以上", "及以上", "(含)以上", "之上");
      if (verb && !adjacent && endsWithOne(before, "扣", "加", "扣减", "扣除")) {
        number.isSoft(up ? Role.FLOOR : Role.CAP, Against.OPEN);
      } else {
        number.is(
            Role.BOUND, ChineseMarkers.combined(marker, up ? Against.AT_LEAST : Against.AT_MOST));
      }
      return;
    }
    if (endsWithOne(stripped, FLOORS)) {
      number.is(Role.FLOOR);
      number.soften();
      return;
    }
    if (adjacent) {
      boolean lot = ChineseMarkers.isEach(before, marker.get());
      if (lot) {
        number.is(Role.LOT);
      } else {
        number.is(Role.BOUND, marker.get().marker().against());
      }
      return;
    }
    if (endsWithOne(before, "每")) {
      number.is(Role.LOT);
      return;
    }
    number.is(Role.POINTS);
    if (startsWithOne(behind, "制")) {
      number.is(Role.WHOLE);
    }
  }

  /** 低于序时进度10个百分点以内: how far below, and not below what. */
  private static boolean isDistance(String before, ChineseMarkers.Found marker) {
    String words = marker.marker().words();
    return marker.end() + 2 <= before.length()
        && !words.startsWith("未")
        && !words.startsWith("没")
        && !words.startsWith("不")
        && !words.startsWith("达");
  }

  private static boolean isComparative(Optional<ChineseMarkers.Found> marker) {
    return marker.isPresent()
        && switch (marker.get().marker().words()) {
          case "低于", "高于", "少于", "多于" -> true;
          default -> false;
        };
  }

  /** （含85分）: the number before once more. */
  private boolean isIncluded(String before) {
    return endsWithOne(before, "含", "不含", "包括", "包含");
  }

  /** 每低1分: the points are what is counted. */
  private static boolean isLot(String before) {
    int each = before.lastIndexOf('每');
    return each >= 0
        && switch (before.substring(each + 1)) {
          case "低",
              "少",
              "高",
              "多",
              "超",
              "差",
              "减少",
              "增加",
              "提高",
              "降低",
              "下降",
              "上升",
              "超过",
              "低于",
              "高于",
              "满",
              "增",
              "降",
              "减",
              "落后",
              "相差",
              "超出",
              "升" ->
              true;
          default -> false;
        };
  }

  /** （15分） alone in brackets: what the item is worth. */
  private boolean isWhole(ClauseNumber number, String before, String behind) {
    int open = number.start() - before.length();
    return (before.isEmpty() || endsWithOne(before, "本项", "计", "共", "此项", "该项"))
        && behind.isEmpty()
        && text.at(text.skipSpacesBack(open) - 1) == '('
        && text.at(text.skipSpaces(number.end() + 1)) == ')';
  }

  /** Whether points are taken or given, from the last verb before them. */
  private int sign(ClauseNumber number, String before) {
    for (int i = before.length() - 1; i >= 0; i--) {
      char c = before.charAt(i);
      char next = i + 1 < before.length() ? before.charAt(i + 1) : ' ';
      char last = i > 0 ? before.charAt(i - 1) : ' ';
      if (c == '扣' || (c == '减' && next != '少' && next != '排')) {
        return -1;
      } else if ((c == '得' && last != '不' && last != '获' && last != '取' && last != '使')
          || (c == '奖' && next != '项' && next != '牌')
          || (c == '加'
              && next != '盖'
              && next != '大'
              && next != '强'
              && next != '快'
              && next != '工'
              && last != '增'
              && last != '参'
              && last != '追')) {
        return 1;
      }
    }
    char signed = text.at(number.start() - 1);
    return signed == '+' ? 1 : 0;
  }

  private static String strip(String before, String[] words) {
    String rest = before;
    boolean more = true;
    while (more && !rest.isEmpty()) {
      more = false;
      for (String word : words) {
        if (rest.endsWith(word) && !rest.endsWith("最高" + word + "不")) {
          rest = rest.substring(0, rest.length() - word.length());
          more = true;
          break;
        }
      }
    }
    return rest;
  }

  private void figure(ClauseNumber number, String before, String behind) {
    Optional<ChineseMarkers.Found> marker = ChineseMarkers.lastMarker(before);
    int each = before.lastIndexOf('每');
    int markerEnd = marker.map(ChineseMarkers.Found::end).orElse(-1);
    if (each >= 0
        && (each >= markerEnd - 1 || ChineseMarkers.isEach(before, marker.orElseThrow()))) {
      String between = before.substring(each + 1);
      if (between.isEmpty()
          || (between.length() <= 9
              && !ChineseMarkers.startsWithTime(between)
              && !between.contains("扣")
              && !between.contains("得")
              && !between.contains("加分"))) {
        boolean second =
            number.percent()
                && marker.isPresent()
                && (behind.startsWith("一个百分点") || behind.startsWith("1个百分点"));
        if (second) {
          number.is(Role.BOUND, marker.get().marker().against());
        } else {
          number.is(Role.LOT);
        }
        return;
      }
    }
    if (endsWithOne(before, "第")) {
      boolean from = behind.contains("起");
      number.isSoft(from ? Role.START : Role.PLAIN, Against.OPEN);
      return;
    }
    if (endsWithOne(before, "前", "后", "倒数", "末", "前后", "倒数后")
        && !endsWithOne(before, "以前", "之前", "提前", "之后", "以后", "滞后", "落后", "延后", "推后")) {
      number.isSoft(Role.BOUND, Against.OPEN);
      return;
    }
    if (endsWithOne(before, "含", "不含", "含前", "包括", "包含", "其中", "另")) {
      number.isSoft(Role.PLAIN, Against.OPEN);
      return;
    }
    Optional<Against> after = markers.markerBehind(number.end());
    boolean points = number.percent() && behind.startsWith("以") && isComparative(marker);
    if (after.isPresent()
        && marker.isPresent()
        && ((points && !text.between(number.start(), number.end()).contains("%"))
            || isDistance(before, marker.get()))) {
      marker = Optional.empty();
    }
    if (marker.isPresent() && ChineseMarkers.isFar(before, marker.get())) {
      marker = Optional.empty();
    }
    if (after.isPresent() || marker.isPresent()) {
      Against against =
          after.isPresent()
              ? ChineseMarkers.combined(marker, after.get())
              : marker.get().marker().against();
      boolean start =
          behind.contains("部分") && (against.direction() > 0 || endsWithOne(before, "超出", "超过"));
      number.is(start ? Role.START : Role.BOUND, against);
      if (marker.isPresent() && after.isEmpty() && marker.get().marker().words().equals("逾期")) {
        number.soften();
        number.against(Against.OPEN);
      }
      return;
    }
    number.isSoft(Role.PLAIN, Against.OPEN);
  }
}
