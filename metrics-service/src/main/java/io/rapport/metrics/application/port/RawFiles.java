package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.raw.RawExtent;
import io.rapport.metrics.domain.raw.RawFile;
import java.util.function.Consumer;

/** Reads what {@link RawData} once wrote, here or in another installation. */
public interface RawFiles {

  /**
   * How much it says to be.
   *
   * @throws RawFileRefused when it is no such file
   */
  RawExtent extent(RawFile file);

  /**
   * Nothing happens where everything in it is as it should be.
   *
   * @throws RawFileRefused which says what is not
   */
  void check(RawFile file);

  /** As what of the log it is read: what is in it lies there in the order of the file. */
  LogPartition partition(RawFile file);

  /** Tells what is in it from this place on. */
  void each(RawFile file, long from, Consumer<LogEntry> taker);
}
