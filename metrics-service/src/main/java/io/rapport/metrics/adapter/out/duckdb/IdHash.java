package io.rapport.metrics.adapter.out.duckdb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** The SHA-256 of a project and an id of it, or the first 64 bits of it. */
final class IdHash {

  private static final long POSITIVE = Long.MAX_VALUE;

  private final MessageDigest digest;

  IdHash() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  long of(String project, String id) {
    return ByteBuffer.wrap(digest(project, id)).getLong();
  }

  /** The same of an event; from a UUID that its id ends with it can be told without a digest. */
  long ofEvent(String project, String id, Optional<UUID> uuid) {
    return uuid.map(
            parts -> (parts.getMostSignificantBits() ^ parts.getLeastSignificantBits()) & POSITIVE)
        .orElseGet(() -> of(project, id));
  }

  /** All of it, as hexadecimal digits. */
  String whole(String project, String id) {
    return HexFormat.of().formatHex(digest(project, id));
  }

  /** Enough of it that no two ids have the same. */
  Key key(String project, String id) {
    var bytes = ByteBuffer.wrap(digest(project, id));
    return new Key(bytes.getLong(), bytes.getLong());
  }

  private byte[] digest(String project, String id) {
    digest.update(project.getBytes(UTF_8));
    digest.update((byte) 0);
    return digest.digest(id.getBytes(UTF_8));
  }

  /** The first 128 bits. */
  record Key(long high, long low) {}
}
