package io.rapport.metrics.domain.person;

/** All that is known of somebody, and how much there is of it. */
public record PersonProfile(PersonNews.Known known, Counts counts) {

  /**
   * How much.
   *
   * @param orders distinct ones
   * @param answers responses that stand
   */
  public record Counts(long sessions, long pageviews, long events, long orders, long answers) {}
}
