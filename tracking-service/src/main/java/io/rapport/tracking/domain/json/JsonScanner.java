package io.rapport.tracking.domain.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Goes over a JSON text once (RFC 8259, in UTF-8), and says no to what is none.
 *
 * <p>On its way it notes whether the text is spelt as {@link Json#text()} spells it. It may be
 * wrong only by saying no: that costs time and nothing else.
 */
final class JsonScanner {

  /** Deeper than any event may be, so that one that is too deep does not take others with it. */
  private static final int MAX_NESTING = 1000;

  /** Written out: 1e1001 has too many too. */
  private static final int MAX_DIGITS = 1000;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private final byte[] text;
  private final int end;
  private final ObjectNames names = new ObjectNames();
  private int at;
  private int deepest;
  private boolean spelt;
  private boolean plain;
  private boolean tooManyDigits;

  JsonScanner(byte[] text, int from, int end) {
    this.text = text;
    this.at = from;
    this.end = end;
  }

  int at() {
    return at;
  }

  boolean isExhausted() {
    return at == end;
  }

  /** Begins anew to note what {@link #deepest} and {@link #isSpeltAsWritten} tell. */
  void note() {
    deepest = 0;
    spelt = true;
  }

  /** How many levels the values had that were passed over. */
  int deepest() {
    return deepest;
  }

  void forgetDigits() {
    tooManyDigits = false;
  }

  /** Whether a number had more digits than anybody needs, since they were forgotten. */
  boolean hadTooManyDigits() {
    return tooManyDigits;
  }

  /** Whether what was passed over is spelt as it would be written. */
  boolean isSpeltAsWritten() {
    return spelt;
  }

  /** Whether the last string has neither escapes nor characters beyond ASCII. */
  boolean isPlain() {
    return plain;
  }

  /** The byte that begins the next token; 0 at the end. */
  byte peek() {
    while (at < end) {
      byte next = text[at];
      if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
        return next;
      }
      at++;
      spelt = false;
    }
    return 0;
  }

  /** Goes into an object or array; whether there is anything in it. */
  boolean enter(char open, char close) throws MalformedJson {
    expect(open);
    if (peek() != close) {
      return true;
    }
    at++;
    return false;
  }

  /** Goes on behind a value in an object or array; whether there is another one. */
  boolean more(char close) throws MalformedJson {
    if (peek() == ',') {
      at++;
      return true;
    }
    expect(close);
    return false;
  }

  void expect(char token) throws MalformedJson {
    if (peek() != token) {
      throw malformed();
    }
    at++;
  }

  void passOver() throws MalformedJson {
    passOver(1);
  }

  private void passOver(int level) throws MalformedJson {
    switch (peek()) {
      case '{' -> passOverObject(level);
      case '[' -> passOverArray(level);
      case '"' -> passOverString();
      case 't' -> passOver("true");
      case 'f' -> passOver("false");
      case 'n' -> passOver("null");
      default -> passOverNumber();
    }
  }

  private void passOverObject(int level) throws MalformedJson {
    deeper(level);
    int outer = names.enter();
    for (boolean more = enter('{', '}'); more; more = more('}')) {
      peek();
      int from = at;
      passOverString();
      spelt &= names.isNew(text, from, at);
      expect(':');
      passOver(level + 1);
    }
    names.leave(outer);
  }

  private void passOverArray(int level) throws MalformedJson {
    deeper(level);
    for (boolean more = enter('[', ']'); more; more = more(']')) {
      passOver(level + 1);
    }
  }

  private void deeper(int level) throws MalformedJson {
    deepest = Math.max(deepest, level);
    if (level > MAX_NESTING) {
      throw malformed();
    }
  }

  void passOver(String word) throws MalformedJson {
    for (int i = 0; i < word.length(); i++, at++) {
      if (at == end || text[at] != word.charAt(i)) {
        throw malformed();
      }
    }
  }

  void passOverNumber() throws MalformedJson {
    int from = at;
    skip('-');
    if (!skip('0')) {
      digits();
    }
    if (skip('.')) {
      digits();
    }
    if (skip('e') || skip('E')) {
      var _ = skip('+') || skip('-');
      exponent();
    }
    tooManyDigits |= at - from > MAX_DIGITS;
  }

  private void exponent() throws MalformedJson {
    int from = at;
    digits();
    int exponent = 0;
    for (int i = from; i < at && exponent <= MAX_DIGITS; i++) {
      exponent = 10 * exponent + text[i] - '0';
    }
    tooManyDigits |= exponent > MAX_DIGITS;
  }

  private boolean skip(char c) {
    boolean found = at < end && text[at] == c;
    at += found ? 1 : 0;
    return found;
  }

  private void digits() throws MalformedJson {
    int from = at;
    while (at < end && text[at] >= '0' && text[at] <= '9') {
      at++;
    }
    if (at == from) {
      throw malformed();
    }
  }

  void passOverString() throws MalformedJson {
    expect('"');
    plain = true;
    while (true) {
      skipPlain();
      if (at == end) {
        throw malformed();
      }
      byte special = text[at];
      if (special == '"') {
        at++;
        return;
      }
      plain = false;
      if (special == '\\') {
        escape();
      } else if (special < 0) {
        at += Utf8.length(text, at, end).orElseThrow(this::malformed);
      } else {
        throw malformed();
      }
    }
  }

  /** To the next byte that is a quote, a backslash, a control character or no ASCII, or the end. */
  private void skipPlain() {
    while (at + Long.BYTES <= end) {
      long eight = (long) EIGHT_BYTES.get(text, at);
      // Each term sets the high bit of the lowest byte that it looks for, and above it at will.
      long special =
          (eight
                  | (eight - ONES * ' ')
                  | ((eight ^ (ONES * '"')) - ONES)
                  | ((eight ^ (ONES * '\\')) - ONES))
              & HIGH_BITS;
      if (special != 0) {
        at += Long.numberOfTrailingZeros(special) / Byte.SIZE;
        return;
      }
      at += Long.BYTES;
    }
    while (at < end && text[at] >= ' ' && text[at] != '"' && text[at] != '\\') {
      at++;
    }
  }

  private void escape() throws MalformedJson {
    at++;
    byte escaped = at < end ? text[at] : 0;
    at++;
    switch (escaped) {
      case '"', '\\', 'n', 'r', 't' -> {}
      case '/', 'b', 'f' -> spelt = false;
      case 'u' -> {
        spelt = false;
        for (int digit = 0; digit < 4; digit++, at++) {
          if (at >= end || Character.digit(text[at], 16) < 0) {
            throw malformed();
          }
        }
      }
      default -> throw malformed();
    }
  }

  MalformedJson malformed() {
    return new MalformedJson(at);
  }
}
