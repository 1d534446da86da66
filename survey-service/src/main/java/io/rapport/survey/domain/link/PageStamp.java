package io.rapport.survey.domain.link;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a page was given to a visitor, so that its answers tell how long it was looked at.
 *
 * @param givenAt to the millisecond
 */
public record PageStamp(Instant givenAt, Seal seal) {

  private static final Pattern TEXT =
      Pattern.compile("(?<at>[1-9]\\d{0,14})\\.(?<key>[1-9]\\d{0,3})\\.(?<mark>[\\w-]{22})");

  /** The stamp in a text; empty when it is none. */
  public static Optional<PageStamp> read(String text) {
    var parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(
            new PageStamp(
                Instant.ofEpochMilli(Long.parseLong(parts.group("at"))),
                new Seal(Integer.parseInt(parts.group("key")), parts.group("mark"))))
        : Optional.empty();
  }

  /** As it stands in the page. */
  public String text() {
    return givenAt.toEpochMilli() + "." + seal.key() + "." + seal.mark();
  }

  /** What is sealed, so that no stamp is good for another visitor. */
  public static String sealed(Visit visit, Instant givenAt) {
    return "page|%s|%s|%d".formatted(visit.link().id(), visit.response(), givenAt.toEpochMilli());
  }
}
