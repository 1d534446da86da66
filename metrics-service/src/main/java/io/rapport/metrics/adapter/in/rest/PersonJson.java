package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.rapport.metrics.domain.person.PersonProfile;
import java.time.Instant;
import java.util.List;

/**
 * Who somebody is.
 *
 * @param anonymousIds that are this person's now, newest first
 * @param accounts newest first
 */
record PersonJson(
    String id,
    List<String> userIds,
    List<String> anonymousIds,
    @JsonRawValue String traits,
    List<String> accounts,
    Instant firstSeenAt,
    Instant lastSeenAt,
    PersonProfile.Counts counts) {

  static PersonJson from(PersonProfile profile) {
    var known = profile.known();
    return new PersonJson(
        PersonText.write(known.person()),
        known.userIds(),
        known.anonymousIds(),
        known.traits(),
        known.accounts(),
        known.firstSeenAt(),
        known.lastSeenAt(),
        profile.counts());
  }
}
