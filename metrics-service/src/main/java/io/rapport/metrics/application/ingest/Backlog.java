package io.rapport.metrics.application.ingest;

import jakarta.enterprise.context.ApplicationScoped;

/** How much waits to be stored. While it is much, whatever can wait lets it go first. */
@ApplicationScoped
public class Backlog {

  /** What is stored in about a second. */
  private static final long MUCH = 50_000;

  private volatile long messages;

  /** That so many messages wait. */
  public void is(long messages) {
    this.messages = messages;
  }

  public boolean isMuch() {
    return messages >= MUCH;
  }
}
