package io.rapport.metrics.domain.aim;

import io.rapport.metrics.domain.selection.Selector;

/** How people begin: what makes them members, and what they have done once they know their way. */
public record Onboarding(Selector signUp, Selector completion) {

  /** By the names of the published events. */
  public static final Onboarding DEFAULT =
      new Onboarding(Selector.ofEvent("Signed Up"), Selector.ofEvent("Onboarding Completed"));
}
