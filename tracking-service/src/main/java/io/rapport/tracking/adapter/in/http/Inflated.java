package io.rapport.tracking.adapter.in.http;

import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Bodies as they were before gzip, told by their first bytes: clients label them as they like. */
final class Inflated {

  private static final int BUFFER = 8 * 1024;

  private Inflated() {}

  /** Stops at the limit, so that a bomb never fills memory. */
  static byte[] of(byte[] body, int limit) {
    if (body.length < 2 || (body[0] & 0xff) != 0x1f || (body[1] & 0xff) != 0x8b) {
      return body;
    }
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(body), BUFFER)) {
      byte[] inflated = gzip.readNBytes(limit);
      if (gzip.read() >= 0) {
        throw IncomingBody.tooLarge(limit);
      }
      return inflated;
    } catch (IOException e) {
      throw ProblemException.of(Problem.Kind.MALFORMED, "The body is no gzip that can be read.");
    }
  }
}
