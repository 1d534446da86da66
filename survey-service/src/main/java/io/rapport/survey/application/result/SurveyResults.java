package io.rapport.survey.application.result;

import io.rapport.statistics.Difference;
import io.rapport.survey.domain.response.MachineSign;
import io.rapport.survey.domain.result.Asked;
import io.rapport.survey.domain.result.Counts;
import io.rapport.survey.domain.result.Days.Span;
import io.rapport.survey.domain.result.Meetings;
import io.rapport.survey.domain.result.Tally;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the answers to a survey say together.
 *
 * @param machines answers that no person gave, by what they are known; they count nowhere else
 * @param meetings empty where showings cannot be told apart as the answers are
 * @param against the time of what they are compared with
 */
public record SurveyResults(
    List<OfQuestion> questions,
    Tally tally,
    Map<MachineSign, Integer> machines,
    Optional<Meetings> meetings,
    List<String> order,
    Optional<Span> against) {

  public SurveyResults {
    questions = List.copyOf(questions);
    machines = Map.copyOf(machines);
    order = List.copyOf(order);
  }

  /** What was answered to one question. */
  public record OfQuestion(
      Asked.Item item,
      Counts counts,
      List<Stretch> trend,
      List<Group> groups,
      Optional<Comparison> comparison) {

    public OfQuestion {
      trend = List.copyOf(trend);
      groups = List.copyOf(groups);
    }
  }

  /**
   * In one stretch of time.
   *
   * @param unfinished whether more can still come
   */
  public record Stretch(Span span, boolean unfinished, Counts counts) {}

  /** By one group. */
  public record Group(Optional<String> key, Counts counts) {}

  /**
   * Then, or in the other survey.
   *
   * @param difference empty where what was answered is no score
   */
  public record Comparison(Counts counts, Optional<Difference> difference) {}
}
