package io.rapport.tracking.domain.event;

import java.util.Optional;

/**
 * What is wrong with an event.
 *
 * @param field where, when one field is at fault
 * @param detail one sentence for a person
 */
public record Refusal(Reason reason, Optional<String> field, String detail) {

  static Refusal of(Reason reason, String field, String detail) {
    return new Refusal(reason, Optional.of(field), detail);
  }

  /** The event is larger than the protocol allows. */
  public static Refusal tooLarge() {
    return new Refusal(
        Reason.TOO_LARGE,
        Optional.empty(),
        "An event may have " + IncomingEvent.MAX_BYTES + " bytes.");
  }

  /** The event is nested deeper than the protocol allows. */
  public static Refusal tooDeep() {
    return new Refusal(
        Reason.TOO_DEEP,
        Optional.empty(),
        "An event may be nested " + IncomingEvent.MAX_DEPTH + " levels deep.");
  }

  /** There is a number in the event that nobody can calculate with. */
  public static Refusal tooManyDigits() {
    return new Refusal(
        Reason.TOO_LONG, Optional.empty(), "A number may have 1000 digits, written out.");
  }
}
