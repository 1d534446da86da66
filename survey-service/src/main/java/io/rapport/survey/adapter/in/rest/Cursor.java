package io.rapport.survey.adapter.in.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.problems.ProblemException;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A place in a list, as clients carry it: in parts that have no bar, but for the last one. */
final class Cursor {

  private Cursor() {}

  static String of(Object... parts) {
    var text = String.join("|", Stream.of(parts).map(Object::toString).toList());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /**
   * The place that was written in so many parts.
   *
   * @throws ProblemException when it was not
   */
  static <T> T read(String cursor, int parts, Function<List<String>, T> place) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
      return place.apply(List.of(text.split("\\|", parts)));
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
      throw ProblemException.invalid("cursor", "is not one that this list gave");
    }
  }
}
