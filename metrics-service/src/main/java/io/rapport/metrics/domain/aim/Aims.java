package io.rapport.metrics.domain.aim;

import io.rapport.metrics.domain.selection.Selector;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a project wants people to do.
 *
 * @param coreActions what the product is for; none unless the project names them
 * @param goals what visitors are to be won for
 * @param invitations what brings others
 */
public record Aims(
    List<Selector> coreActions,
    List<Selector> goals,
    List<Selector> invitations,
    Onboarding onboarding,
    ClickThrough clickThrough,
    EngagementWeights engagementWeights) {

  /** Of a project that says nothing of it. */
  public static final Aims DEFAULT =
      new Aims(
          List.of(),
          List.of(Selector.ofEvent("Order Completed")),
          Stream.of("Invite Sent", "Product Shared", "Cart Shared").map(Selector::ofEvent).toList(),
          Onboarding.DEFAULT,
          ClickThrough.DEFAULT,
          EngagementWeights.EVEN);

  public Aims {
    coreActions = List.copyOf(coreActions);
    goals = List.copyOf(goals);
    invitations = List.copyOf(invitations);
  }
}
