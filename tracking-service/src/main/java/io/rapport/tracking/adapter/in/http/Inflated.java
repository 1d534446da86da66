package io.rapport.tracking.adapter.in.http;

import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Bodies as they were before gzip, told by their first bytes: clients label them as they like. */
final class Inflated {

  private static final int MEMBER_HEADER = 10;
  private static final int MEMBER_TRAILER = 8;
  private static final int HAS_CHECKSUM = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;

  /** A client that flushes in parts writes a few; thousands of empty ones are an attack. */
  private static final int MAX_MEMBERS = 100;

  private final byte[] body;
  private final int limit;
  private final Inflater inflater;
  private byte[] inflated;
  private int length;
  private int at;

  private Inflated(byte[] body, int limit, Inflater inflater) {
    this.body = body;
    this.limit = limit;
    this.inflater = inflater;
    this.inflated = new byte[Math.min(limit, 4 * body.length) + 1];
  }

  /**
   * Stops at the limit, so that a bomb never fills memory.
   *
   * <p>Member by member in a loop: the JDK's stream calls itself for each empty one, until the
   * stack is full.
   */
  static byte[] of(byte[] body, int limit) {
    if (!isMember(body, 0)) {
      return body;
    }
    var inflater = new Inflater(true);
    try {
      return new Inflated(body, limit, inflater).members();
    } catch (DataFormatException | IndexOutOfBoundsException e) {
      throw ProblemException.of(Problem.Kind.MALFORMED, "The body is no gzip that can be read.");
    } finally {
      inflater.end();
    }
  }

  private static boolean isMember(byte[] body, int at) {
    return at + 1 < body.length && (body[at] & 0xff) == 0x1f && (body[at + 1] & 0xff) == 0x8b;
  }

  /** What follows the last member is passed over. */
  private byte[] members() throws DataFormatException {
    for (int member = 0; isMember(body, at); member++) {
      if (member == MAX_MEMBERS) {
        throw new DataFormatException("Too many members");
      }
      skipHeader();
      member();
    }
    return Arrays.copyOf(inflated, length);
  }

  private void skipHeader() {
    int flags = body[at + 3];
    at += MEMBER_HEADER;
    if ((flags & HAS_EXTRA) != 0) {
      at += 2 + Math.toIntExact(number(2));
    }
    if ((flags & HAS_NAME) != 0) {
      skipText();
    }
    if ((flags & HAS_COMMENT) != 0) {
      skipText();
    }
    if ((flags & HAS_CHECKSUM) != 0) {
      at += 2;
    }
  }

  private void skipText() {
    while (body[at++] != 0) {
      // It tells a name or a comment, which nobody asks for.
    }
  }

  private void member() throws DataFormatException {
    int start = length;
    inflater.reset();
    inflater.setInput(body, at, body.length - at);
    while (!inflater.finished()) {
      int more = inflater.inflate(inflated, length, inflated.length - length);
      if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
        throw new DataFormatException("It breaks off");
      }
      length += more;
      makeRoom();
    }
    at += Math.toIntExact(inflater.getBytesRead());
    check(start);
    at += MEMBER_TRAILER;
  }

  private void makeRoom() {
    if (length > limit) {
      throw IncomingBody.tooLarge(limit);
    }
    if (length == inflated.length) {
      inflated = Arrays.copyOf(inflated, Math.min(2 * length, limit + 1));
    }
  }

  private void check(int start) throws DataFormatException {
    var checksum = new CRC32();
    checksum.update(inflated, start, length - start);
    if (number(4) != checksum.getValue()) {
      throw new DataFormatException("It is not what was sent");
    }
  }

  /** The little-endian number of so many bytes here. */
  private long number(int bytes) {
    long number = 0;
    for (int i = bytes - 1; i >= 0; i--) {
      number = number << 8 | (body[at + i] & 0xff);
    }
    return number;
  }
}
