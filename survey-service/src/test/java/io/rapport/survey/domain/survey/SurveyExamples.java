package io.rapport.survey.domain.survey;

import io.rapport.survey.domain.question.Csat;
import io.rapport.survey.domain.question.Nps;
import io.rapport.survey.domain.question.TextQuestion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Surveys that the tests speak of. */
public final class SurveyExamples {

  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  public static final ProjectId SHOP = new ProjectId("shop");

  /** A required score from 0 to 10, and why. */
  public static final Questionnaire LOYALTY =
      new Questionnaire(
          "Loyalty",
          List.of(
              new Nps("score", "Would you recommend us?", true),
              new TextQuestion("why", "Why?", false)));

  /** An optional score from 1 to 5. */
  public static final Questionnaire SATISFACTION =
      new Questionnaire(
          "Satisfaction", List.of(new Csat("csat", "How satisfied were you?", false, 5)));

  private SurveyExamples() {}

  public static Survey.Draft draft() {
    return draft(SHOP);
  }

  public static Survey.Draft draft(ProjectId project) {
    var id = new SurveyId(UUID.randomUUID());
    return new Survey.Draft(SurveyHeader.first(id, project, NOON), LOYALTY);
  }

  public static Survey.Live live() {
    return draft().publish(NOON);
  }
}
