package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.MetricsConfig;
import io.rapport.metrics.application.port.NewIds;
import io.rapport.metrics.application.port.Segments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Opens what the projects have saved. */
@ApplicationScoped
class SegmentBeans {

  @Produces
  @Singleton
  Segments segments(MetricsConfig config) {
    return new StoreSettings(config).archive().segments();
  }

  @Produces
  @Singleton
  NewIds ids() {
    return UUID::randomUUID;
  }
}
