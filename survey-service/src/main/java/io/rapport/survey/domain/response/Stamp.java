package io.rapport.survey.domain.response;

import java.time.Instant;

/**
 * One revision of a response.
 *
 * @param revision from 1
 * @param answeredAt what the answer is dated by: its first score, and before there is one its start
 * @param recordedAt when this revision was committed
 */
public record Stamp(int revision, Instant answeredAt, Instant recordedAt) {

  Stamp next(Instant answered, Instant now) {
    return new Stamp(revision + 1, answered, now);
  }
}
