package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.domain.record.RefusedRecord;

/**
 * Writes the place of a refused event as tracking-service reads it: partition and offset, and the
 * refusal that must be found there, since a topic that was made again has other messages.
 */
final class PlaceText {

  private PlaceText() {}

  static String write(RefusedRecord refused) {
    var position = refused.position();
    return position.partition().partition()
        + "."
        + position.offset()
        + "."
        + refused.event().refusalId();
  }
}
