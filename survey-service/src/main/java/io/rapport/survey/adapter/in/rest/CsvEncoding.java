package io.rapport.survey.adapter.in.rest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.problems.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The encodings in which tables come. A byte order mark says more than whoever sends the file. */
final class CsvEncoding {

  private static final Map<String, Charset> BY_NAME =
      Map.of(
          "utf-8", UTF_8,
          "utf-16le", UTF_16LE,
          "utf-16be", UTF_16BE,
          "iso-8859-1", Charset.forName("iso-8859-1"),
          "windows-1252", Charset.forName("windows-1252"));

  private static final List<Mark> MARKS =
      List.of(
          new Mark(UTF_8, 0xef, 0xbb, 0xbf),
          new Mark(UTF_16LE, 0xff, 0xfe),
          new Mark(UTF_16BE, 0xfe, 0xff));

  private CsvEncoding() {}

  static Charset read(String name) {
    var charset = BY_NAME.get(name.toLowerCase(Locale.ROOT));
    if (charset == null) {
      throw ProblemException.invalid(
          "encoding", "must be one of " + BY_NAME.keySet().stream().sorted().toList());
    }
    return charset;
  }

  /** The text behind the mark, if there is one. Bytes that are no text end it with an exception. */
  static Reader decode(InputStream bytes, Charset unlessMarked) throws IOException {
    var peek = new PushbackInputStream(bytes, 3);
    byte[] begin = peek.readNBytes(3);
    var mark = MARKS.stream().filter(one -> one.begins(begin)).findFirst();
    int used = mark.map(Mark::length).orElse(0);
    peek.unread(begin, used, begin.length - used);
    return new InputStreamReader(
        peek,
        mark.map(Mark::charset)
            .orElse(unlessMarked)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private record Mark(Charset charset, List<Byte> bytes) {

    Mark(Charset charset, int... bytes) {
      this(charset, Arrays.stream(bytes).mapToObj(one -> (byte) one).toList());
    }

    boolean begins(byte[] text) {
      return text.length >= length() && Arrays.mismatch(Arrays.copyOf(text, length()), array()) < 0;
    }

    int length() {
      return bytes.size();
    }

    private byte[] array() {
      byte[] array = new byte[length()];
      for (int index = 0; index < array.length; index++) {
        array[index] = bytes.get(index);
      }
      return array;
    }
  }
}
