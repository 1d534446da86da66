package io.rapport.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The time, for everything that asks for it. */
@ApplicationScoped
class Clock {

  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }
}
