package io.rapport.metrics.adapter.out.duckdb;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.rapport.metrics.MetricsConfig;
import io.rapport.metrics.application.port.AnalyticsStore;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Opens the store before anything asks for it, and closes it after everything else. */
@ApplicationScoped
class DuckDbBeans {

  private final DuckDbAnalyticsStore store;

  DuckDbBeans(MetricsConfig config) {
    var limits = new DuckDb.Limits(config.store().memoryLimit(), config.store().threads());
    var readers =
        new DuckDbAnalyticsStore.ReadLimits(
            config.queries().atOnce(), config.queries().patience(), config.queries().timeLimit());
    this.store =
        new DuckDbAnalyticsStore(
            DuckDb.open(config.store().directory(), limits),
            Math.toIntExact(config.ingest().dedupMemory().asLongValue()),
            readers);
  }

  void open(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
    // Made here rather than at the first question, so that a store that cannot open stops the
    // start.
  }

  void close(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent stopping) {
    store.close();
  }

  @Produces
  @Singleton
  AnalyticsStore store() {
    return store;
  }

  @Produces
  @Readiness
  HealthCheck isOpen() {
    return () -> HealthCheckResponse.named("analytics-store").status(store.isOpen()).build();
  }
}
