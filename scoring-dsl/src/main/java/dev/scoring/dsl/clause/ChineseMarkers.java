package dev.scoring.dsl.clause;

import static dev.scoring.dsl.clause.NamesOfThings.startsWithOne;

import dev.scoring.dsl.clause.Markers.Marker;
import java.util.List;
import java.util.Optional;

/** Finds the words that say how a figure is held against a number of a Chinese clause. */
final class ChineseMarkers {

  private final ClauseText text;

  ChineseMarkers(ClauseText text) {
    this.text = text;
  }

  static final int UNIT = 8;

  static final List<Marker> BEFORE =
      Markers.all(
          Markers.of(
              "不低于|不得低于|不能低于|未低于|没有低于|不少于|不得少于|未少于|不小于|不下于|至少|最少|最低|达到|达|满|≥|>=|"
                  + "大于等于|大于或等于|大于或者等于|高于或等于|高于等于|多于或等于|及时率达|不短于|不亚于|起步",
              Against.AT_LEAST),
          Markers.of("超过|超出|高于|大于|多于|超|突破|优于|逾|>|长于|高出|晚于|迟于|逾期", Against.GREATER),
          Markers.of(
              "低于|少于|小于|不足|不满|未满|未达到|未达|没有达到|没达到|达不到|不能达到|未能达到|不到|未到|不达|<|短于|"
                  + "未及|低于或未达到|没有完成|早于|未超出下限",
              Against.LESS),
          Markers.of(
              "不超过|不得超过|不能超过|未超过|没有超过|不超出|不超|未超|不高于|不得高于|未高于|不大于|不多于|不得多于|至多|最多|最高|"
                  + "≤|<=|小于等于|小于或等于|小于或者等于|低于或等于|低于等于|少于或等于|控制在|不长于|不晚于|不迟于|限于|上限为|上限",
              Against.AT_MOST));

  /** A marker in the text before a number, and where it ends there. */
  record Found(Marker marker, int start, int end) {}

  /** The marker that stands nearest before a number. */
  static Optional<Found> lastMarker(String before) {
    Optional<Found> found = Optional.empty();
    for (Marker marker : BEFORE) {
      int at = before.lastIndexOf(marker.words());
      int end = at + marker.words().length();
      if (at < 0
          || (found.isPresent() && found.get().end() >= end)
          || isNoMarker(before, marker, at, end)) {
        continue;
      }
      found = Optional.of(new Found(marker, at, end));
    }
    return found.map(each -> negated(before, each));
  }

  static boolean isNoMarker(String before, Marker marker, int at, int end) {
    char next = end < before.length() ? before.charAt(end) : ' ';
    return switch (marker.words()) {
      case "满" -> next == '分' || next == '意' || next == '足';
      case "达" -> next == '标' || (at > 0 && "表传到发送下抵".indexOf(before.charAt(at - 1)) >= 0);
      case "超" -> next == '期' || next == '时' || next == '标' || next == '额' || next == '速';
      case "逾期" -> false;
      case "最低", "最高", "最少", "最多" -> next == '分' || next == '限' || next == '生' || next == '人';
      default -> false;
    };
  }

  /** 未全部达到, 没有完全达到: the opposite of what stands there. */
  static Found negated(String before, Found found) {
    if (!found.marker().words().startsWith("达")) {
      return found;
    }
    String ahead = before.substring(Math.max(0, found.start() - 6), found.start());
    boolean not =
        ahead.contains("未") || ahead.contains("没") || ahead.contains("不能") || ahead.endsWith("不");
    return not
        ? new Found(new Marker(found.marker().words(), Against.LESS), found.start(), found.end())
        : found;
  }

  /** Whether a marker is that of an occurrence, as in 每超过5天. */
  static boolean isEach(String before, Found marker) {
    int each = before.lastIndexOf('每', marker.end());
    return each >= 0 && marker.start() - each <= 4 && !startsWithTime(before.substring(each + 1));
  }

  static boolean startsWithTime(String behind) {
    return !behind.isEmpty()
        && "月年季周旬学日天半人个次项件处起名例份条户家期批度类种村所台只座辆宗段".indexOf(behind.charAt(0)) >= 0
        && !startsWithOne(behind, "次超", "项超", "件超", "人超", "日超", "天超", "个超");
  }

  /** Whether so much stands between a marker and the number that it may be about something else. */
  static boolean isFar(String before, Found marker) {
    String between = before.substring(marker.end());
    return between.length() > 9
        || between.contains("扣")
        || between.contains("的,")
        || (between.contains("分")
            && !between.contains("百分")
            && !between.contains("部分")
            && !between.contains("分钟"));
  }

  /** What 以上, 以下 and the like behind a number and its unit say. */
  Optional<Against> markerBehind(int end) {
    int at = text.skipSpaces(end);
    Optional<Boolean> included = Optional.empty();
    int skipped = 0;
    while (skipped <= UNIT) {
      if (text.at(at) == '(' && (text.at(at + 1) == '含' || text.startsWith("不含", at + 1))) {
        included = Optional.of(text.at(at + 1) == '含');
        int close = text.indexOf(")", at);
        if (close < 0 || close - at > 12) {
          return Optional.empty();
        }
        at = close + 1;
        continue;
      }
      Optional<Against> found = markerAt(at);
      if (found.isPresent()) {
        boolean with = included.orElse(true);
        return Optional.of(with ? found.get() : found.get().withoutNumber());
      }
      char c = text.at(at);
      if (ClauseText.isBreak(c)
          || ClauseText.isDigit(c)
          || c == '扣'
          || c == '得'
          || c == '加'
          || c == '的'
          || c == '、'
          || c == '-'
          || c == '~'
          || c == '至') {
        return Optional.empty();
      }
      skipped += c == ' ' ? 0 : 1;
      at++;
    }
    return Optional.empty();
  }

  Optional<Against> markerAt(int at) {
    String here = text.between(at, at + 5);
    if (startsWithOne(here, "以上", "及以上", "及其以上", "之上", "或以上", "及之上", "含以上", "或更多")) {
      return Optional.of(Against.AT_LEAST);
    }
    if (startsWithOne(here, "以下", "及以下", "及其以下", "之下", "或以下", "以内", "之内", "含以下", "或更少")) {
      return Optional.of(Against.AT_MOST);
    }
    if (here.startsWith("以外")) {
      return Optional.of(Against.GREATER);
    }
    if (here.startsWith("内")
        && !startsWithOne(here, "内容", "内部", "内外", "内控", "内涝", "内河", "内设", "内镜")) {
      return Optional.of(Against.AT_MOST);
    }
    return Optional.empty();
  }

  /** What a marker before a number and one behind it say together. */
  static Against combined(Optional<Found> before, Against behind) {
    if (before.isEmpty()) {
      return behind;
    }
    Against first = before.get().marker().against();
    if (before.get().marker().words().equals("控制在")) {
      return behind;
    }
    if (first.direction() == behind.direction()) {
      return first == behind ? first : first.vague();
    }
    // 未达到95%以上: below it; 逾期5天以内: up to 5 days
    return first.direction() < 0 && behind == Against.AT_LEAST ? Against.LESS : behind;
  }
}
