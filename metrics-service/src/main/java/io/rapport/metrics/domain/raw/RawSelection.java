package io.rapport.metrics.domain.raw;

import io.rapport.metrics.domain.time.Span;

/** What of a project's history is meant. */
public record RawSelection(String project, Span span, Share share) {

  /**
   * One of several shares that together are all of it, each thing being in one of them for ever.
   *
   * @param number from 1
   */
  public record Share(int number, int of) {

    /** The only one. */
    public static final Share WHOLE = new Share(1, 1);

    public Share {
      if (number < 1 || number > of) {
        throw new IllegalArgumentException("There is no share " + number + " of " + of);
      }
    }
  }
}
