package io.rapport.survey.domain.link;

import java.util.UUID;

/** What names a link. */
public record LinkId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
