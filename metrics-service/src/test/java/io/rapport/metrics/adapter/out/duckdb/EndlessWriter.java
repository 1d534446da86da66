package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.adapter.out.duckdb.DuckDbAnalyticsStore.ReadLimits;
import java.nio.file.Path;
import java.time.Duration;

/** A process that stores a {@link NumberedLog} from where the store says, until it is killed. */
final class EndlessWriter {

  /** More than two of the chunks that the Appender works with. */
  static final int BATCH = 5000;

  private EndlessWriter() {}

  public static void main(String[] arguments) {
    var store = open(Path.of(arguments[0]));
    while (true) {
      var offset = store.offsets().getOrDefault(NumberedLog.PARTITION, 0L);
      store.append(NumberedLog.batch(offset, BATCH));
      System.out.println(offset + BATCH);
    }
  }

  static DuckDbAnalyticsStore open(Path directory) {
    return new DuckDbAnalyticsStore(
        DuckDb.open(directory, new DuckDb.Limits("256MB", 1)),
        new Archive(directory.resolve("archive")),
        SmallStore.MEMORY,
        new ReadLimits(1, Duration.ZERO, Duration.ofSeconds(20)));
  }
}
