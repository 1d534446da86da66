package io.rapport.tracking.adapter.out.ids;

import io.rapport.tracking.application.port.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** UUIDv7: 48 bits of milliseconds, then chance. They name things and keep no secret. */
@ApplicationScoped
class TimeOrderedIds implements Ids {

  @Override
  public String next() {
    var random = ThreadLocalRandom.current();
    long time = (System.currentTimeMillis() << 16) | 0x7000L | (random.nextLong() & 0xfffL);
    long chance = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(time, chance).toString();
  }
}
