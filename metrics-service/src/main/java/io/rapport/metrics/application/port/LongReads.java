package io.rapport.metrics.application.port;

/** Reads that take longer than questions, and do not take the turns of those. */
@FunctionalInterface
public interface LongReads {

  /**
   * The data as it is now, unchanging until closed.
   *
   * @throws QueryRefused when too many others are reading so
   */
  Snapshot snapshot();
}
