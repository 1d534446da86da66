package io.rapport.gateway.adapter.out.system;

import io.rapport.gateway.application.port.Chance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ThreadLocalRandom;

/** Good enough to scatter attempts, not to keep secrets. */
@ApplicationScoped
class ThreadChance implements Chance {

  @Override
  public double next() {
    return ThreadLocalRandom.current().nextDouble();
  }
}
