package io.rapport.gateway.adapter.out.system;

import io.rapport.gateway.application.port.NewSecrets;
import io.rapport.gateway.domain.webhook.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/** Secrets of 256 random bits; Standard Webhooks asks for 192 to 512. */
@ApplicationScoped
class RandomSecrets implements NewSecrets {

  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  @Override
  public Secret next() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Secret.of(bytes);
  }
}
