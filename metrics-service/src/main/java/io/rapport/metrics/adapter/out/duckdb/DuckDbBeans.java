package io.rapport.metrics.adapter.out.duckdb;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.rapport.metrics.MetricsConfig;
import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.Erasures;
import io.rapport.metrics.application.port.LongReads;
import io.rapport.metrics.application.port.RawFiles;
import io.rapport.metrics.application.port.StoreArchive;
import io.rapport.metrics.application.port.StoreHelpers;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Opens the store before anything asks for it, and closes it after everything else. */
@ApplicationScoped
class DuckDbBeans {

  private final DuckDbAnalyticsStore store;
  private final DuckDbArchive storeArchive;
  private final Readers longReads;
  private final DuckDbHelpers helpers;

  DuckDbBeans(MetricsConfig config, InstantSource clock) throws SQLException {
    var settings = new StoreSettings(config);
    settings.rebuild(clock).whenNeeded(config.store().rebuild());
    var archive = settings.archive();
    var database = DuckDb.open(settings.files().directory(), settings.limits());
    this.store =
        new DuckDbAnalyticsStore(database, archive, settings.ingestMemory(), settings.readLimits());
    this.storeArchive = new DuckDbArchive(database, settings.archiveWriter(archive));
    this.longReads = new Readers(database, settings.longReadLimits());
    this.helpers = new DuckDbHelpers(database, settings.limits().threads(), store.oneByOne());
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
  @Singleton
  Erasures erasures() {
    return store;
  }

  @Produces
  @Singleton
  StoreArchive storeArchive() {
    return storeArchive;
  }

  @Produces
  @Singleton
  LongReads longReads() {
    return longReads::next;
  }

  @Produces
  @Singleton
  StoreHelpers helpers() {
    return helpers;
  }

  @Produces
  @Singleton
  RawFiles rawFiles(MetricsConfig config) {
    return new DuckDbRawFiles(new StoreSettings(config).files().spill());
  }

  @Produces
  @Readiness
  HealthCheck isOpen() {
    return () -> HealthCheckResponse.named("analytics-store").status(store.isOpen()).build();
  }
}
