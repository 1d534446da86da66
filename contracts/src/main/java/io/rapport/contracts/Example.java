package io.rapport.contracts;

import java.util.HexFormat;

/**
 * One golden message: what a real one looks like, and the bytes that it has been since its version
 * was published.
 *
 * @param version the schema version that wrote the bytes
 * @param payload the message as Avro's JSON of that version
 * @param message the message as today's code sees it
 * @param hex the bytes as they travel
 */
public record Example<T>(
    String name,
    int version,
    String about,
    String key,
    MessageIdentity identity,
    String payload,
    T message,
    String hex) {

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
