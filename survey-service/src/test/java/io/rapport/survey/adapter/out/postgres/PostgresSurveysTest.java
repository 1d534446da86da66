package io.rapport.survey.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.application.port.SurveysContract;
import io.rapport.survey.domain.question.Ces;
import io.rapport.survey.domain.question.Csat;
import io.rapport.survey.domain.question.Nps;
import io.rapport.survey.domain.question.TextQuestion;
import io.rapport.survey.domain.survey.Questionnaire;
import io.rapport.survey.domain.survey.SurveyExamples;
import io.rapport.survey.domain.survey.SurveyId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSurveysTest extends SurveysContract {

  @RegisterExtension static final SurveyDatabase DATABASE = new SurveyDatabase();

  @Override
  protected Surveys surveys() {
    return new PostgresSurveys(DATABASE.sql());
  }

  @Test
  void what_was_kept_before_there_were_branches_and_translations_is_read() {
    // Given
    var survey = new SurveyId(UUID.randomUUID());
    DATABASE
        .sql()
        .change(
            """
            insert into survey (id, project, state, edition, written, created_at, changed_at)
            values (?, 'shop', 'draft', 1, ?::json, now(), now())
            """,
            survey.value(),
            """
            {"name": "Old", "questions": [
              {"type": "nps", "id": "score", "text": "Would you recommend us?", "required": true},
              {"type": "csat", "id": "csat", "text": "How satisfied?", "required": false, "points": 7},
              {"type": "ces", "id": "ces", "text": "How easy?", "required": false},
              {"type": "text", "id": "why", "text": "Why?", "required": false}]}
            """);

    // When
    var found = surveys().find(SurveyExamples.SHOP, survey).orElseThrow();

    // Then
    assertThat(found.questionnaire())
        .isEqualTo(
            new Questionnaire(
                "Old",
                List.of(
                    new Nps("score", "Would you recommend us?", true),
                    new Csat("csat", "How satisfied?", false, 7),
                    new Ces("ces", "How easy?", false),
                    new TextQuestion("why", "Why?", false))));
  }
}
