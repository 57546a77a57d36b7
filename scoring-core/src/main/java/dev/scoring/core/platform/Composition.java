package dev.scoring.core.platform;

import java.text.Normalizer;

/** The forms of Unicode in which a letter and its marks are one, as a browser has them too. */
public final class Composition {

  private Composition() {}

  /** The text with letters and their marks composed (NFC). */
  public static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** The same, with characters that stand for others only in another shape replaced (NFKC). */
  public static String ofCompatible(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }
}
