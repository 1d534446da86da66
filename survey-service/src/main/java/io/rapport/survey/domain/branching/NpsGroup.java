package io.rapport.survey.domain.branching;

/** How people are grouped by how likely they are to recommend. */
public enum NpsGroup {
  DETRACTOR,
  PASSIVE,
  PROMOTER;

  private static final int PASSIVE_FROM = 7;
  private static final int PROMOTER_FROM = 9;

  static NpsGroup of(int score) {
    if (score >= PROMOTER_FROM) {
      return PROMOTER;
    }
    return score >= PASSIVE_FROM ? PASSIVE : DETRACTOR;
  }
}
