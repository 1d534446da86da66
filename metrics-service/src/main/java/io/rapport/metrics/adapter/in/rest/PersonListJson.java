package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.domain.person.PersonSummary;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Persons, who was seen last first.
 *
 * @param next what to send as {@code cursor} for more; null at the end
 */
record PersonListJson(List<ItemJson> items, @Nullable String next) {

  /** Of one person more than are on the page, if there are more. */
  static PersonListJson from(List<PersonSummary> found, int limit) {
    return new PersonListJson(
        found.stream().limit(limit).map(ItemJson::from).toList(),
        found.size() > limit ? CursorText.write(found.get(limit - 1).place()) : null);
  }

  /** One of them. */
  record ItemJson(
      String id,
      @Nullable String name,
      @Nullable String email,
      Instant firstSeenAt,
      Instant lastSeenAt) {

    static ItemJson from(PersonSummary person) {
      return new ItemJson(
          PersonText.write(person.person()),
          person.name().orElse(null),
          person.email().orElse(null),
          person.firstSeenAt(),
          person.lastSeenAt());
    }
  }
}
