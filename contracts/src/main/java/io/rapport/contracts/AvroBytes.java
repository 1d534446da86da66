package io.rapport.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Grows as Avro's binary form is written to it. */
final class AvroBytes {

  private static final int USUAL_SIZE = 1024;
  private static final int LONGEST_NUMBER = 10;

  private byte[] bytes = new byte[USUAL_SIZE];
  private int size;

  void raw(byte[] more) {
    makeRoom(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  void bool(boolean value) {
    makeRoom(1);
    bytes[size++] = (byte) (value ? 1 : 0);
  }

  /** Small ones, of either sign, take few bytes. */
  void number(long value) {
    makeRoom(LONGEST_NUMBER);
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7fL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  void text(String text) {
    var utf8 = text.getBytes(UTF_8);
    number(utf8.length);
    raw(utf8);
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void makeRoom(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * size));
    }
  }
}
