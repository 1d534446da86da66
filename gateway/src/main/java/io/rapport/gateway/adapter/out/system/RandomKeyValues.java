package io.rapport.gateway.adapter.out.system;

import io.rapport.gateway.application.port.KeyValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;

/** Write keys of 192 random bits. */
@ApplicationScoped
class RandomKeyValues implements KeyValues {

  private static final int BYTES = 24;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String next() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return "wk_" + Base64.getUrlEncoder().encodeToString(bytes);
  }
}
