package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.selection.Selector;
import java.util.List;
import java.util.Map;

/**
 * How many tell their friends.
 *
 * @param anyOf what counts as telling them
 */
public record ReferralRate(List<Selector> anyOf) implements DoerKpi {

  private static final KpiDefinition DEFINITION =
      DoerKpi.defined(
          "referral_rate",
          "Referral rate",
          "persons who invited or shared ÷ persons with an active event in the same time, in percent; what counts"
              + " are the project's invitations, else Invite Sent, Product Shared and Cart Shared",
          "events that are an invitation",
          Map.of("invitations", "selectors, instead of the project's"));

  public ReferralRate {
    anyOf = List.copyOf(anyOf);
  }

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }
}
