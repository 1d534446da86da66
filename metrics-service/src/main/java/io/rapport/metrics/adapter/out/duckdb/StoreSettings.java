package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.MetricsConfig;
import java.time.InstantSource;

/** What the settings say about the store and its archive. */
record StoreSettings(MetricsConfig config) {

  StoreFiles files() {
    return new StoreFiles(config.store().directory());
  }

  DuckDb.Limits limits() {
    return new DuckDb.Limits(config.store().memoryLimit(), config.store().threads());
  }

  DuckDbAnalyticsStore.ReadLimits readLimits() {
    return new DuckDbAnalyticsStore.ReadLimits(
        config.queries().atOnce(), config.queries().patience(), config.queries().timeLimit());
  }

  DuckDbAnalyticsStore.ReadLimits longReadLimits() {
    return new DuckDbAnalyticsStore.ReadLimits(
        config.downloads().atOnce(), config.queries().patience(), config.downloads().timeLimit());
  }

  IngestMemory ingestMemory() {
    return new IngestMemory(
        Math.toIntExact(config.ingest().dedupMemory().asLongValue()),
        Math.toIntExact(config.ingest().identityMemory().asLongValue()),
        HeldBatches.ROWS_OF_A_GROUP);
  }

  Archive archive() {
    var usual = config.store().directory().resolve("archive");
    return new Archive(config.archive().directory().orElse(usual));
  }

  ArchiveWriter archiveWriter(Archive archive) {
    var settings = config.archive();
    return new ArchiveWriter(
        archive,
        new ArchiveWriter.Pace(
            settings.afterMessages(), settings.after(), settings.fileSize().asLongValue()));
  }

  Rebuild rebuild(InstantSource clock) {
    var archive = archive();
    return new Rebuild(files(), archive, archiveWriter(archive), limits(), ingestMemory(), clock);
  }
}
