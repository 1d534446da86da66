package io.rapport.tracking.domain.json;

import java.util.OptionalInt;

/** Characters beyond ASCII as UTF-8 spells them: the shortest way, and no halves of pairs. */
final class Utf8 {

  private Utf8() {}

  /** How many bytes the character has that begins here; empty when none does. */
  static OptionalInt length(byte[] text, int at, int end) {
    int first = text[at] & 0xff;
    int length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (first < 0xc2 || first > 0xf4 || at + length > end) {
      return OptionalInt.empty();
    }
    int second = text[at + 1] & 0xff;
    boolean shortestAndWhole =
        switch (first) {
          case 0xe0 -> second >= 0xa0;
          case 0xed -> second < 0xa0;
          case 0xf0 -> second >= 0x90;
          case 0xf4 -> second < 0x90;
          default -> true;
        };
    for (int i = 1; i < length; i++) {
      if ((text[at + i] & 0xc0) != 0x80) {
        return OptionalInt.empty();
      }
    }
    return shortestAndWhole ? OptionalInt.of(length) : OptionalInt.empty();
  }
}
