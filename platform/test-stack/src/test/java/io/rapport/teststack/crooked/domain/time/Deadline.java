package io.rapport.teststack.crooked.domain.time;

import io.rapport.teststack.crooked.domain.money.Price;
import java.time.Instant;
import java.util.Optional;

/** Reads the clock itself. */
public record Deadline(Instant at, Optional<Price> price) {
  public boolean isOver() {
    return at.isBefore(Instant.now());
  }
}
