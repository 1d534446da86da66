package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.MetricsConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;

/** Makes the store anew by the settings of the service, which must not run meanwhile. */
final class RebuildProgram {

  private RebuildProgram() {}

  public static void main(String[] arguments) throws SQLException {
    var config =
        new SmallRyeConfigBuilder()
            .addDefaultSources()
            .addDefaultInterceptors()
            .addDiscoveredConverters()
            .withMapping(MetricsConfig.class)
            .withValidateUnknown(false)
            .build()
            .getConfigMapping(MetricsConfig.class);
    var done = new StoreSettings(config).rebuild(InstantSource.system()).run(Optional.empty());
    System.out.printf(
        "%,d events, answers and other messages of %d parts of the archive in %d s%n",
        done.entries(), done.parts(), done.time().toSeconds());
  }
}
