package io.rapport.metrics.domain.person;

import java.util.List;

/**
 * The news of some time.
 *
 * @param upTo which of the store's changes they come from: all up to this one
 * @param more whether there were others after it
 */
public record PersonChanges(long upTo, boolean more, List<PersonNews> news) {

  public PersonChanges {
    news = List.copyOf(news);
  }
}
