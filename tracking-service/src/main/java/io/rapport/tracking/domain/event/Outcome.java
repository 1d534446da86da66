package io.rapport.tracking.domain.event;

/** What became of an event: it is one or the other, and recorded either way. */
public sealed interface Outcome permits Accepted, Refused {

  Reception reception();

  /** Its place in the request, from 0. */
  int position();
}
