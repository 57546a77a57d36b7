package dev.scoring.io.layout;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** In which encodings some bytes may be text, by how it reads. Immutable. */
public final class Readings {

  /** From here on a text reads as if it was written so. */
  private static final int GOOD = 75;

  /** A text that reads better than this may be it if nothing else may. */
  private static final int FAIR = 45;

  private static final int SHOWN = 3;

  /** The encodings that sheets of offices have, those that are found oftenest first. */
  private static final List<String> OTHERS =
      List.of(
          "windows-1252",
          "windows-1250",
          "windows-1251",
          "Big5",
          "Shift_JIS",
          "EUC-KR",
          "EUC-JP",
          "windows-1253",
          "windows-1254",
          "windows-1255",
          "windows-1256",
          "windows-1257",
          "ISO-8859-7",
          "KOI8-R",
          "IBM850",
          "IBM866",
          "x-windows-874");

  private final byte[] sample;

  /**
   * Takes some bytes.
   *
   * @param sample of a file whole lines that hold bytes beyond ASCII
   */
  public Readings(byte[] sample) {
    this.sample = sample.clone();
  }

  /** One way to read the bytes. */
  private record Reading(String name, Legibility text) {}

  /** Returns a known encoding; empty if it is not known here. */
  public static Optional<Charset> known(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** Whether the bytes read well in an encoding. */
  public boolean readsWell(Charset charset) {
    return score(charset) >= GOOD;
  }

  /** Whether the bytes are Chinese in an encoding, and read worse in every other one. */
  public boolean isChinese(Charset charset) {
    int score = score(charset);
    if (score >= GOOD) {
      return true;
    }
    return score >= FAIR && others().stream().noneMatch(other -> other.text().score() > score);
  }

  private int score(Charset charset) {
    return text(charset).map(text -> Legibility.of(text).score()).orElse(0);
  }

  /** Some words as they are in an encoding, in quotes, with commas between them. */
  public String words(Charset charset) {
    return text(charset).map(text -> quoted(Legibility.of(text))).orElse("");
  }

  private static String quoted(Legibility text) {
    return String.join(", ", text.words().stream().map(word -> "`" + word + "`").toList());
  }

  /** What the bytes may be, each with some words as they would be then; empty if nothing fits. */
  public List<String> guesses() {
    List<String> guesses = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (Reading each : others()) {
      String words = quoted(each.text());
      if (!words.isEmpty() && !seen.contains(words) && guesses.size() < SHOWN) {
        seen.add(words);
        guesses.add(each.name() + " (" + words + ")");
      }
    }
    return guesses;
  }

  /** The encoding that is the likeliest one; `windows-1252` if none is. */
  public String likeliest() {
    return others().stream().map(Reading::name).findFirst().orElse(OTHERS.get(0));
  }

  private List<Reading> others() {
    List<Reading> readings = new ArrayList<>();
    for (String name : OTHERS) {
      known(name)
          .flatMap(this::text)
          .map(Legibility::of)
          .filter(text -> text.score() >= GOOD)
          .ifPresent(text -> readings.add(new Reading(name, text)));
    }
    readings.sort(Comparator.comparingInt((Reading each) -> -each.text().score()));
    return readings;
  }

  private Optional<String> text(Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(sample))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
