package io.rapport.survey;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** What time it is, to the millisecond that messages and stores keep. */
final class SurveyClock {

  @Produces
  @Singleton
  InstantSource clock() {
    return Clock.tickMillis(ZoneOffset.UTC);
  }
}
