package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.person.PersonNews;
import java.time.Instant;

/**
 * What is kept of a person of whom others were told.
 *
 * @param digest of what they were told
 * @param isGone whether they were told that there is no such person any more
 */
record ToldPerson(String project, String person, long digest, Instant lastSeenAt, boolean isGone) {

  static ToldPerson of(PersonNews news) {
    return switch (news) {
      case PersonNews.Known known ->
          new ToldPerson(
              known.project(), known.person(), PersonDigest.of(known), known.lastSeenAt(), false);
      case PersonNews.Gone gone ->
          new ToldPerson(gone.project(), gone.person(), 0, Instant.EPOCH, true);
    };
  }
}
