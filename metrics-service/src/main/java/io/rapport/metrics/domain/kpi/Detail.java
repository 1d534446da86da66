package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.cohort.Cohort;
import io.rapport.metrics.domain.funnel.FunnelStep;
import io.rapport.metrics.domain.path.TakenPath;
import io.rapport.metrics.domain.prediction.FittedModels;
import io.rapport.metrics.domain.record.RecordPage;
import java.time.Instant;
import java.util.List;

/** What an answer shows beside its number, where one number says too little. */
public sealed interface Detail {

  /** How each step of a funnel went. */
  record Steps(List<FunnelStep> steps) implements Detail {
    public Steps {
      steps = List.copyOf(steps);
    }
  }

  /** The ways that were gone most, the most frequent first. */
  record Ways(List<TakenPath> ways) implements Detail {
    public Ways {
      ways = List.copyOf(ways);
    }
  }

  /** The matrix of a retention. */
  record Cohorts(List<Cohort> cohorts) implements Detail {
    public Cohorts {
      cohorts = List.copyOf(cohorts);
    }
  }

  /** What those are worth who think alike. */
  record Loyalty(List<LoyaltyGroup> groups) implements Detail {
    public Loyalty {
      groups = List.copyOf(groups);
    }
  }

  /**
   * The models that a prediction is made by.
   *
   * @param at when they were fitted
   */
  record Fitted(Instant at, FittedModels models) implements Detail {}

  /** The sessions themselves, with their entry and exit pages. */
  record SessionList(RecordPage page) implements Detail {}
}
