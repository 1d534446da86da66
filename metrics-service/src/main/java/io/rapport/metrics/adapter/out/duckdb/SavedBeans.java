package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.MetricsConfig;
import io.rapport.metrics.application.port.NewIds;
import io.rapport.metrics.application.port.Shelf;
import io.rapport.metrics.application.port.Watches;
import io.rapport.metrics.domain.alert.Alert;
import io.rapport.metrics.domain.annotation.Annotation;
import io.rapport.metrics.domain.segment.Segment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Opens what the projects have saved. */
@ApplicationScoped
class SavedBeans {

  private final Archive archive;

  SavedBeans(MetricsConfig config) {
    this.archive = new StoreSettings(config).archive();
  }

  @Produces
  @Singleton
  Shelf<Segment> segments() {
    return archive.segments();
  }

  @Produces
  @Singleton
  Shelf<Alert> alerts() {
    return archive.alerts();
  }

  @Produces
  @Singleton
  Shelf<Annotation> annotations() {
    return archive.annotations();
  }

  @Produces
  @Singleton
  Watches watches() {
    return archive.watches();
  }

  @Produces
  @Singleton
  NewIds ids() {
    return UUID::randomUUID;
  }
}
