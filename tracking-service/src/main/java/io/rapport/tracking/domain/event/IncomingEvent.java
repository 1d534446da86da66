package io.rapport.tracking.domain.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.tracking.domain.json.Json;

/** One event as a client sent it, not yet judged. */
public sealed interface IncomingEvent {

  /** The most bytes that an event may have. */
  int MAX_BYTES = 32 * 1024;

  /** How deep an event may be nested. */
  int MAX_DEPTH = 64;

  /** Its place in the request, from 0. */
  int position();

  /** An event of which nobody has looked yet how large and how deep it is. */
  static IncomingEvent of(int position, Json body) {
    if (body.isDeeperThan(MAX_DEPTH)) {
      return new BeyondLimits(position, Refusal.tooDeep(), body.text());
    }
    var text = body.text();
    return text.getBytes(UTF_8).length > MAX_BYTES
        ? new BeyondLimits(position, Refusal.tooLarge(), text)
        : new WithinLimits(position, body);
  }

  /** An event within the limits. */
  record WithinLimits(int position, Json body) implements IncomingEvent {}

  /**
   * An event beyond the limits, which nobody looks into.
   *
   * @param text as it was sent; what is kept of it is cut
   */
  record BeyondLimits(int position, Refusal refusal, String text) implements IncomingEvent {}
}
