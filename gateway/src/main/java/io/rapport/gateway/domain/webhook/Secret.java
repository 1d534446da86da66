package io.rapport.gateway.domain.webhook;

import java.util.Base64;

/** What a webhook's messages are signed with, as Standard Webhooks writes it. */
public record Secret(String value) {

  private static final String PREFIX = "whsec_";

  /** A secret of these random bytes. */
  public static Secret of(byte[] random) {
    return new Secret(PREFIX + Base64.getEncoder().encodeToString(random));
  }

  /** The key itself. */
  public byte[] key() {
    return Base64.getDecoder().decode(value.substring(PREFIX.length()));
  }

  /** Says nothing, so that it cannot get into a log by accident. */
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
