package io.rapport.metrics.domain.aim;

/** How much each signal says about how engaged somebody is; 0 leaves it out. */
public record EngagementWeights(
    double activeDays, double sessions, double coreActions, double breadth, double recency) {

  /** Of a project that weighs nothing. */
  public static final EngagementWeights EVEN = new EngagementWeights(1, 1, 1, 1, 1);
}
