package io.rapport.metrics.domain.digest;

import io.rapport.metrics.domain.alert.Alert;
import io.rapport.metrics.domain.alert.Days;
import io.rapport.metrics.domain.alert.Evaluation;
import io.rapport.metrics.domain.annotation.Annotation;
import io.rapport.metrics.domain.kpi.KpiAnswer;
import io.rapport.metrics.domain.saved.Saved;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a project's week was like.
 *
 * @param finished whether nothing more can happen in it
 * @param raised the alerts that were raised in it
 * @param targets how far they were at its end
 * @param annotations the earliest first
 */
public record Digest(
    Days days,
    ZoneId zone,
    boolean finished,
    List<Line> lines,
    List<RaisedAlert> raised,
    List<TargetStand> targets,
    List<Saved<Annotation>> annotations) {

  public Digest {
    lines = List.copyOf(lines);
    raised = List.copyOf(raised);
    targets = List.copyOf(targets);
    annotations = List.copyOf(annotations);
  }

  /** One of its numbers. */
  public sealed interface Line {

    String kpi();
  }

  /**
   * A number beside the week before.
   *
   * @param mover the part of it that moved most, and did not by chance alone
   */
  public record Answered(String kpi, KpiAnswer answer, Optional<Mover> mover) implements Line {}

  /** A number that could not be had. */
  public record Missing(String kpi, String reason) implements Line {}

  /** An alert that was raised. */
  public record RaisedAlert(Saved<Alert> alert, List<Evaluation> found) {

    public RaisedAlert {
      found = List.copyOf(found);
    }
  }

  /** A target, as it was found last. */
  public record TargetStand(Saved<Alert> alert, Evaluation found) {}
}
