package io.rapport.metrics.adapter.out.duckdb;

import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A process that holds a {@link NumberedLog} from where the store says, group after group of rows,
 * until it is killed.
 */
final class EndlessHolder {

  private static final IngestMemory MEMORY = SmallStore.holding(HeldBatches.ROWS_OF_A_GROUP);

  private EndlessHolder() {}

  public static void main(String[] arguments) throws SQLException {
    var directory = Path.of(arguments[0]);
    var database = DuckDb.open(directory, new DuckDb.Limits("256MB", 1));
    var writer =
        BatchWriter.of(database.connect(), new Archive(directory.resolve("archive")), MEMORY);
    long offset = writer.offsets().getOrDefault(NumberedLog.PARTITION, 0L);
    while (true) {
      var stored = writer.hold(Arriving.of(NumberedLog.batch(offset, EndlessWriter.BATCH)));
      offset += EndlessWriter.BATCH;
      if (stored.events() > 0) {
        System.out.println(offset);
      }
    }
  }
}
