package io.rapport.gateway.adapter.in.http.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.gateway.application.port.Creations;
import io.rapport.gateway.domain.project.Identity;
import io.rapport.problems.ProblemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the Idempotency-Key header. */
final class Idempotency {

  static final String HEADER = "Idempotency-Key";

  private static final int LONGEST = 255;

  private Idempotency() {}

  /** The caller's key for this request, if there is one. */
  static Optional<Creations.Key> key(
      @Nullable String header, Identity caller, String path, Map<String, ?> body) {
    return Optional.ofNullable(header)
        .map(value -> new Creations.Key(caller, path, checked(value), fingerprint(body)));
  }

  static ProblemException taken() {
    return ProblemException.conflict("This Idempotency-Key was used for another request.");
  }

  private static String checked(String value) {
    if (value.isBlank() || value.length() > LONGEST) {
      throw ProblemException.invalid(HEADER, "must have 1 to " + LONGEST + " characters");
    }
    return value;
  }

  /** The same for the same request, in whatever order its fields come. */
  private static String fingerprint(Map<String, ?> body) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest(new TreeMap<>(body).toString().getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
