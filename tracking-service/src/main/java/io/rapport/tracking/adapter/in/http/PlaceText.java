package io.rapport.tracking.adapter.in.http;

import io.rapport.tracking.domain.replay.Place;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the place of a refused event, as metrics-service lists it. */
final class PlaceText {

  private static final Pattern SHAPE =
      Pattern.compile("([0-9]{1,5})\\.([0-9]{1,18})\\.([0-9a-zA-Z-]{1,100})");

  private PlaceText() {}

  /** Empty when it is none. */
  static Optional<Place> read(String text) {
    var match = SHAPE.matcher(text);
    return match.matches()
        ? Optional.of(
            new Place(
                Integer.parseInt(match.group(1)), Long.parseLong(match.group(2)), match.group(3)))
        : Optional.empty();
  }

  static String write(Place place) {
    return place.partition() + "." + place.offset() + "." + place.refusalId();
  }
}
