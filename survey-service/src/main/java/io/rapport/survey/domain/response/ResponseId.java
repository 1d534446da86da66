package io.rapport.survey.domain.response;

import java.util.UUID;

/** What names a response; made by the client, so that it may send the same thing again. */
public record ResponseId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
