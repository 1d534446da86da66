package io.rapport.survey.application.answering;

import io.rapport.survey.domain.response.Channel;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.response.Sheet;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What happened with a survey before, or somewhere else.
 *
 * @param version what people saw; if nothing is said, what was in force at the time
 */
public record Past(
    ProjectId project, SurveyId survey, Optional<Integer> version, List<Item> items) {

  public Past {
    items = List.copyOf(items);
  }

  /** One thing that happened. */
  public sealed interface Item {

    /** A repeat of it brings in nothing. */
    UUID id();

    Respondent respondent();

    Channel channel();

    Instant occurredAt();
  }

  /** Somebody answered. */
  public record Answered(
      UUID id, Channel channel, Sheet sheet, boolean completed, Instant occurredAt)
      implements Item {

    @Override
    public Respondent respondent() {
      return sheet.respondent();
    }
  }

  /** Somebody saw the survey, or sent it away. */
  public record Met(
      Encounter.Kind kind, UUID id, Channel channel, Respondent respondent, Instant occurredAt)
      implements Item {}
}
