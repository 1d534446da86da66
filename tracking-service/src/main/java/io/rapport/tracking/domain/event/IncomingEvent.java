package io.rapport.tracking.domain.event;

import io.rapport.tracking.domain.json.Json;

/** One event as a client sent it, not yet judged. */
public sealed interface IncomingEvent {

  /** The most bytes that an event may have. */
  int MAX_BYTES = 32 * 1024;

  /** How deep an event may be nested. */
  int MAX_DEPTH = 64;

  /** Its place in the request, from 0. */
  int position();

  /** An event within the limits. */
  record WithinLimits(int position, Json body) implements IncomingEvent {}

  /**
   * An event beyond the limits, which nobody looks into.
   *
   * @param text as it was sent, cut at {@link #MAX_BYTES}
   */
  record BeyondLimits(int position, Refusal refusal, String text) implements IncomingEvent {}
}
