package io.rapport.metrics.adapter.in.kafka;

import java.time.Duration;

/**
 * How many messages make a batch, where there are more.
 *
 * @param messages the most, but for what one poll brings beyond it
 * @param patience how long it is waited for the next ones
 * @param underWay how many such batches may be stored or wait for it while another one is read
 */
record BatchSize(int messages, Duration patience, int underWay) {

  /**
   * Where much is behind, the next messages are on their way, but many megabytes of them at once:
   * who waits too short stores a part of what there is room for.
   */
  private static final Duration FOR_MORE = Duration.ofMillis(100);

  /** A transaction of its own while much is behind, since each costs something by itself. */
  static final BatchSize TRANSACTION = new BatchSize(20_000, FOR_MORE, 1);

  /**
   * A part of one: the fewer messages wait in memory, the fewer the collector copies; but those of
   * one part are stored before the broker has answered, so that several have to be ready.
   */
  static final BatchSize PART = new BatchSize(1_000, FOR_MORE, 4);

  /** Of what is there, as long as the reading keeps up. */
  static BatchSize ofWhatIsThere(int most) {
    return new BatchSize(most, Duration.ZERO, 1);
  }
}
