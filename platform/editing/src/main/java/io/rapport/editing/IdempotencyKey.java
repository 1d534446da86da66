package io.rapport.editing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.problems.ProblemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The Idempotency-Key of a request that may come again.
 *
 * @param value chosen by the client
 * @param digest of all that the request asks for; services keep it, so it must stay the same
 */
public record IdempotencyKey(String value, String digest) {

  public static final String HEADER = "Idempotency-Key";

  private static final int LONGEST = 255;

  /** The key, if there is one, of a request that asks for what the body says. */
  public static Optional<IdempotencyKey> of(Optional<String> header, Record body) {
    return header.map(value -> new IdempotencyKey(checked(value), digest(body.toString())));
  }

  /** The same for fields, in whatever order they come. */
  public static Optional<IdempotencyKey> of(Optional<String> header, Map<String, ?> fields) {
    return header.map(
        value -> new IdempotencyKey(checked(value), digest(new TreeMap<>(fields).toString())));
  }

  /** 409: a key stands for one request. */
  public static ProblemException usedForAnother() {
    return ProblemException.conflict("This Idempotency-Key was used for another request.");
  }

  private static String checked(String value) {
    if (value.isBlank() || value.length() > LONGEST) {
      throw ProblemException.invalid(HEADER, "must have 1 to " + LONGEST + " characters");
    }
    return value;
  }

  private static String digest(String request) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(request.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
