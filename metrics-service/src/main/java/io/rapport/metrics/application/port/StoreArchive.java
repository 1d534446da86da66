package io.rapport.metrics.application.port;

import java.time.Instant;

/** Files that keep what was stored when the store is lost and the topics have forgotten it. */
public interface StoreArchive {

  /**
   * Writes what is new, when it is enough or old enough. To be called now and then.
   *
   * @throws StoreUnavailable when it cannot; it is written another time then
   */
  void writeWhenDue(Instant now);
}
