package io.rapport.metrics.domain.cohort;

/** Which intervals after its own are one column of a cohort, both ends included. */
public record Bracket(int from, int to) {

  private static final int OPEN = Integer.MAX_VALUE;

  public Bracket {
    if (from < 1 || to < from) {
      throw new IllegalArgumentException(from + "–" + to);
    }
  }

  static Bracket fromOn(int from) {
    return new Bracket(from, OPEN);
  }

  public boolean isOpen() {
    return to == OPEN;
  }

  @Override
  public String toString() {
    return from + "–" + to;
  }
}
