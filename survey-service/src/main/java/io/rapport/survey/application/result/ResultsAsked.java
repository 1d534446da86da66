package io.rapport.survey.application.result;

import io.rapport.survey.domain.result.Days;
import io.rapport.survey.domain.result.Grouping;
import io.rapport.survey.domain.result.Selection;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import java.time.DayOfWeek;
import java.util.Optional;

/**
 * Which results somebody wants to see.
 *
 * @param days whose answers count
 */
public record ResultsAsked(
    ProjectId project,
    SurveyId survey,
    Days days,
    Days.Step step,
    DayOfWeek weekStart,
    Selection selection,
    Optional<Grouping> by,
    Optional<Against> against) {

  /** What they are compared with. */
  public sealed interface Against {}

  /** The time before. */
  public record Previous() implements Against {}

  /** Another time. */
  public record Other(Days days) implements Against {}

  /** Another survey at the same time. */
  public record AnotherSurvey(SurveyId survey) implements Against {}
}
