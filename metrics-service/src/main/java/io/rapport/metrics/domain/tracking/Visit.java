package io.rapport.metrics.domain.tracking;

import java.util.Optional;

/**
 * With what the visitor came, and what brought them, as intake decided it.
 *
 * @param channel empty within a visit
 */
public record Visit(
    Optional<String> browser,
    Optional<String> os,
    Optional<String> device,
    Optional<String> channel) {

  /** Of an event that says nothing of it. */
  public static final Visit UNKNOWN =
      new Visit(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
