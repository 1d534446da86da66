package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.adapter.out.duckdb.DuckDbAnalyticsStore.ReadLimits;
import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.AnalyticsStoreContract;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbFileTest extends AnalyticsStoreContract {

  @TempDir private Path directory;
  private DuckDbAnalyticsStore store;

  /** What was stored is known again from the tables, however little memory there is for it. */
  @Test
  void repeats_are_recognised_after_a_restart() {
    store.append(NumberedLog.batch(0, 5000));
    store.close();
    open();

    var again = store.append(NumberedLog.batch(0, 5000));

    assertThat(again.events()).isZero();
    assertThat(again.duplicates()).isEqualTo(5000);
  }

  @BeforeEach
  void open() {
    // Hardly any memory for ids: the tables must be asked about nearly every one.
    store =
        new DuckDbAnalyticsStore(
            DuckDb.open(directory, new DuckDb.Limits("256MB", 2)),
            new Archive(directory.resolve("archive")),
            SmallStore.FORGETFUL,
            new ReadLimits(2, Duration.ofMillis(10), Duration.ofSeconds(20)));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  protected AnalyticsStore store() {
    return store;
  }
}
