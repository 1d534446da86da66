package io.rapport.gateway.adapter.out.system;

import io.rapport.gateway.application.port.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** UUIDs of version 7 (RFC 9562): milliseconds first, then chance. */
@ApplicationScoped
class TimeOrderedIds implements Ids {

  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  TimeOrderedIds(Clock clock) {
    this.clock = clock;
  }

  @Override
  public UUID next() {
    var timeAndVersion = clock.millis() << 16 | VERSION_7 | random.nextInt(1 << 12);
    return new UUID(timeAndVersion, VARIANT | random.nextLong() >>> 2);
  }
}
