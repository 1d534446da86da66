package io.rapport.survey.domain.survey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that a survey has been, newest first. */
public record PublishedVersions(List<PublishedVersion> newestFirst) {

  public PublishedVersions {
    newestFirst = List.copyOf(newestFirst);
  }

  public Optional<PublishedVersion> number(int number) {
    return newestFirst.stream().filter(version -> version.number() == number).findFirst();
  }

  /** The version that was asked at the time; before there was any, the first. */
  public PublishedVersion at(Instant time) {
    return newestFirst.stream()
        .filter(version -> !version.publishedAt().isAfter(time))
        .findFirst()
        .orElseGet(newestFirst::getLast);
  }
}
