package io.rapport.metrics.domain.segment;

/**
 * Persons of whom something is true, under a name.
 *
 * @param conditions as the member wrote them, in JSON
 */
public record Segment(String name, String conditions) {

  /** How many a project may have. */
  public static final int MOST = 200;
}
