package io.rapport.survey.adapter.out.identity;

import io.rapport.survey.application.port.NewIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, the rest random. */
@ApplicationScoped
class TimeOrderedIds implements NewIds {

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  TimeOrderedIds(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public UUID next() {
    long version = 0x7000L | (random.nextLong() & 0x0fffL);
    long variant = 0x8000_0000_0000_0000L | (random.nextLong() >>> 2);
    return new UUID(clock.millis() << 16 | version, variant);
  }
}
