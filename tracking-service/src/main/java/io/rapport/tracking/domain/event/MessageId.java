package io.rapport.tracking.domain.event;

/**
 * What de-duplicates an event within its project.
 *
 * @param made true when the client sent none: its repeats cannot be told from new events
 */
public record MessageId(String value, boolean made) {

  /** The most characters that a client's id may have. */
  public static final int MAX_LENGTH = 100;
}
