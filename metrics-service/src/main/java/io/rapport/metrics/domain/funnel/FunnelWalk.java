package io.rapport.metrics.domain.funnel;

import java.util.List;
import java.util.Optional;

/** Finds the best attempt in what one person did: the deepest one, of these the earliest. */
public sealed interface FunnelWalk permits OrderedWalk, StrictWalk, UnorderedWalk {

  static FunnelWalk by(FunnelRule rule) {
    return switch (rule.order()) {
      case ORDERED -> new OrderedWalk(rule);
      case STRICT -> new StrictWalk(rule);
      case UNORDERED -> new UnorderedWalk(rule);
    };
  }

  /**
   * The best attempt that begins in the bucket; empty when none does. One event never serves two
   * steps.
   *
   * @param events of one person, in order
   */
  Optional<Attempt> best(List<StepEvent> events, int bucket);
}
