package io.rapport.metrics.adapter.in.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.metrics.application.port.Segments;
import io.rapport.problems.ProblemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Reads the Idempotency-Key header. */
final class Idempotency {

  static final String HEADER = "Idempotency-Key";

  private static final int LONGEST = 255;

  private Idempotency() {}

  /** The request under its key; the body is what it asks for. */
  static Optional<Segments.Creation> request(Optional<String> key, Record body) {
    return key.map(value -> new Segments.Creation(checked(value), digest(body.toString())));
  }

  private static String checked(String key) {
    if (key.isBlank() || key.length() > LONGEST) {
      throw ProblemException.invalid(HEADER, "must have 1 to " + LONGEST + " characters");
    }
    return key;
  }

  private static String digest(String body) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(body.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
