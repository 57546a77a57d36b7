package dev.scoring.io.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class EncodingTest {

  @Test
  void utf8_isReadAsUtf8() {
    assertEquals(
        new Encoding.Text(StandardCharsets.UTF_8, 0, ""),
        Encoding.of("单位,rate\n".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void byteOrderMark_isPassedOver() {
    assertEquals(
        new Encoding.Text(StandardCharsets.UTF_8, 3, ""),
        Encoding.of("\uFEFF单位\n".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void gb18030_isReadWhereEveryByteOfItIsValid() {
    assertEquals(
        new Encoding.Text(
            Charset.forName(Encoding.GB18030), 0, "the file is not UTF-8; it is read as GB18030"),
        Encoding.of("单位,㐀,南宁市\n".getBytes(Charset.forName(Encoding.GB18030))));
  }

  @Test
  void brokenUtf8BehindAByteOrderMark_isNotTakenForGb18030() {
    byte[] bytes = "\uFEFF\n单位".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;
    assertEquals(
        new Encoding.Unreadable(2, "the file is not UTF-8 text", "save it as UTF-8"),
        Encoding.of(bytes));
  }

  @Test
  void characterCutOffAtTheEnd_isNotUtf8() {
    assertInstanceOf(
        Encoding.Unreadable.class, Encoding.utf8(new byte[] {'a', '\r', 'b', (byte) 0xE5}));
  }

  @Test
  void utf16WithoutMark_isNotText() {
    assertEquals(
        new Encoding.Unreadable(
            0,
            "the file is not text: it holds a zero byte",
            "it may be UTF-16 without a mark: save it as UTF-8, or add `--encoding UTF-16BE`"),
        Encoding.of("unit,a\n".getBytes(StandardCharsets.UTF_16BE)));
  }
}
