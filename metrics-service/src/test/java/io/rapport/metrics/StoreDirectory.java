package io.rapport.metrics;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/** An empty folder for the store, gone after the tests. */
public final class StoreDirectory implements QuarkusTestResourceLifecycleManager {

  private Path directory = Path.of("");

  @Override
  public Map<String, String> start() {
    return Map.of(
        "rapport.metrics.store.directory",
        create().toString(),
        "rapport.metrics.persons.told-every",
        "300ms",
        "rapport.metrics.persons.segments-every",
        "300ms",
        "rapport.metrics.alerts.every",
        "300ms",
        "rapport.metrics.alerts.settle",
        "0s",
        // Small enough to be exceeded in no time.
        "rapport.metrics.imports.body-limit",
        "1M",
        "rapport.metrics.imports.most-rows",
        "1000");
  }

  public Path create() {
    try {
      directory = Files.createTempDirectory("metrics-store");
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    try (var files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
