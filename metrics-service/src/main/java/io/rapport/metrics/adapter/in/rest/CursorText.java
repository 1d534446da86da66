package io.rapport.metrics.adapter.in.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.metrics.adapter.in.rest.Reader.Unreadable;
import io.rapport.metrics.domain.record.Place;
import java.util.Base64;

/** Writes and reads the place where a list goes on. */
final class CursorText {

  private CursorText() {}

  static String write(Place place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((place.at() + ":" + place.id()).getBytes(UTF_8));
  }

  static Place read(String text) {
    try {
      var place = new String(Base64.getUrlDecoder().decode(text), UTF_8);
      var colon = place.indexOf(':');
      if (colon > 0) {
        return new Place(Long.parseLong(place.substring(0, colon)), place.substring(colon + 1));
      }
    } catch (IllegalArgumentException e) {
      throw new Unreadable("must be a next of an earlier answer");
    }
    throw new Unreadable("must be a next of an earlier answer");
  }
}
