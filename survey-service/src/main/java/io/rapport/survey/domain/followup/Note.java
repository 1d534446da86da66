package io.rapport.survey.domain.followup;

import java.time.Instant;
import java.util.UUID;

/**
 * What a member wrote about an answer.
 *
 * @param text exactly as it was given
 */
public record Note(UUID id, Member author, Instant writtenAt, String text) {

  /** The most characters of a note. */
  public static final int LONGEST = 5_000;

  /** The most notes to an answer. */
  public static final int MOST = 100;

  /** Whether another one is the same, written again. */
  public boolean says(Note other) {
    return author.equals(other.author) && text.equals(other.text);
  }
}
