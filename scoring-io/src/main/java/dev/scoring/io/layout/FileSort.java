package dev.scoring.io.layout;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file is that is no text of rows, by its first bytes.
 *
 * @param message what it is
 * @param help what to do about it
 */
public record FileSort(String message, String help) {

  /** How many bytes are looked at. */
  public static final int HEAD = 1 << 13;

  /** Where the header of a compound file says how large its sectors are, and which has names. */
  private static final int SECTOR_SHIFT = 30;

  private static final int DIRECTORY_SECTOR = 48;

  private static final String CSV = "open it and save it as “CSV UTF-8”";

  /**
   * Recognises a file.
   *
   * @param head its first bytes
   * @return nothing if it may be a text of rows
   */
  public static Optional<FileSort> of(byte[] head) {
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    if (bytes.startsWith("PK\u0003\u0004") || bytes.startsWith("PK\u0005\u0006")) {
      return Optional.of(archive(bytes));
    }
    if (bytes.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return Optional.of(compound(bytes));
    }
    if (bytes.startsWith("%PDF")) {
      return said("the file is a PDF document", "export the table as “CSV UTF-8”");
    }
    if (bytes.startsWith("\u001F\u008B")
        || bytes.startsWith("7z\u00BC\u00AF")
        || bytes.startsWith("Rar!")) {
      return said("the file is compressed", "unpack it first");
    }
    if (bytes.startsWith("\t\b")
        || bytes.startsWith("\t\u0004\u0006")
        || bytes.startsWith("\t\u0002\u0006")) {
      return said("the file is a very old Excel workbook", CSV);
    }
    if (bytes.startsWith("\u0089PNG")
        || bytes.startsWith("\u00FF\u00D8\u00FF")
        || bytes.startsWith("GIF8")) {
      return said("the file is a picture", "type the table, or export it as “CSV UTF-8”");
    }
    if (bytes.startsWith("{\\rtf")) {
      return said("the file is a document (RTF)", "export the table as “CSV UTF-8”");
    }
    return text(bytes);
  }

  private static Optional<FileSort> text(String bytes) {
    String begin = bytes.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
    String lower = begin.toLowerCase(Locale.ROOT);
    if (lower.startsWith("mime-version:") || lower.startsWith("from: <saved by")) {
      return said("the file is a web archive (MHT)", CSV);
    }
    if (lower.startsWith("<?xml")
        || lower.startsWith("<workbook")
        || lower.startsWith("<ss:workbook")) {
      boolean sheet = lower.contains("urn:schemas-microsoft-com:office:spreadsheet");
      boolean page = lower.contains("<html") || lower.contains("<table");
      if (!page || sheet) {
        return said("the file is " + (sheet ? "an Excel workbook in XML" : "XML"), CSV);
      }
    }
    if (lower.matches("(?s)[\\[{]\\s*(?:[\\[{]\\s*)?(?:\"[^\"\n]*\"\\s*:.*|[{\\]}].*)")) {
      return said("the file is JSON", "export the table as “CSV UTF-8”");
    }
    return Optional.empty();
  }

  /** Whether a text is a page of HTML. */
  public static boolean isHtml(byte[] head) {
    String lower =
        new String(head, StandardCharsets.ISO_8859_1)
            .replaceFirst("^\u00EF\u00BB\u00BF", "")
            .replaceAll("[\u0000\u00FE\u00FF]", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    return lower.startsWith("<!doctype html")
        || lower.matches(
            "(?s)(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:html|head|meta|body|table|div|style|center|form|title)\\b.*");
  }

  /** Where the names in a compound file stand, which tell what it is; −1 in another file. */
  public static long directory(byte[] head) {
    if (head.length < 512 || (head[0] & 0xFF) != 0xD0 || (head[1] & 0xFF) != 0xCF) {
      return -1;
    }
    long size = 1L << Math.min(head[SECTOR_SHIFT], 12);
    long sector = 0;
    for (int i = 3; i >= 0; i--) {
      sector = sector << 8 | (head[DIRECTORY_SECTOR + i] & 0xFF);
    }
    return (sector + 1) * size;
  }

  private static FileSort archive(String bytes) {
    if (bytes.contains("opendocument.spreadsheet")) {
      return new FileSort("the file is an OpenDocument workbook (.ods), not text", CSV);
    }
    if (bytes.contains("word/") || bytes.contains("opendocument.text")) {
      return new FileSort("the file is a text document (.docx), not a table", CSV);
    }
    if (bytes.contains("xl/") || bytes.contains("[Content_Types].xml")) {
      return new FileSort("the file is an Excel workbook (.xlsx), not text", CSV);
    }
    return new FileSort("the file is an archive (ZIP), not text", "unpack it; " + CSV);
  }

  private static FileSort compound(String bytes) {
    if (bytes.contains(wide("EncryptedPackage"))) {
      return new FileSort(
          "the file is an Excel workbook that is protected by a password",
          "open it and save it as “CSV UTF-8” without the password");
    }
    if (bytes.contains(wide("WordDocument"))) {
      return new FileSort("the file is an old text document (.doc), not a table", CSV);
    }
    return new FileSort("the file is an old Excel workbook (.xls), not text", CSV);
  }

  /** A text as such files have it, two bytes a character. */
  private static String wide(String text) {
    return String.join("\u0000", text.split("", -1));
  }

  private static Optional<FileSort> said(String message, String help) {
    return Optional.of(new FileSort(message, help));
  }
}
