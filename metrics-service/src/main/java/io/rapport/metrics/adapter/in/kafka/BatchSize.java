package io.rapport.metrics.adapter.in.kafka;

/** How many messages make a batch, where there are more. */
enum BatchSize {
  /** Those of one poll, as long as the reading keeps up. */
  ONE_POLL(0),

  /** A transaction of its own while much is behind, since each costs something by itself. */
  TRANSACTION(20_000),

  /** A part of one: the fewer messages wait in memory, the fewer the collector copies. */
  PART(4_000);

  private final int messages;

  BatchSize(int messages) {
    this.messages = messages;
  }

  int messages() {
    return messages;
  }
}
