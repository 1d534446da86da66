package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.UntakenAnswers;
import io.rapport.survey.application.port.UntakenAnswersContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresUntakenAnswersTest extends UntakenAnswersContract {

  @RegisterExtension static final SurveyDatabase DATABASE = new SurveyDatabase();

  @Override
  protected UntakenAnswers untaken() {
    return new PostgresUntakenAnswers(DATABASE.sql());
  }
}
