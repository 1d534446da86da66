package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.FollowUps;
import io.rapport.survey.application.port.FollowUpsContract;
import io.rapport.survey.application.port.Responses;
import io.rapport.survey.application.port.Surveys;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresFollowUpsTest extends FollowUpsContract {

  @RegisterExtension static final SurveyDatabase DATABASE = new SurveyDatabase();

  @Override
  protected Surveys surveys() {
    return new PostgresSurveys(DATABASE.sql());
  }

  @Override
  protected Responses responses() {
    return new PostgresResponses(DATABASE.sql());
  }

  @Override
  protected FollowUps followUps() {
    return new PostgresFollowUps(DATABASE.sql());
  }
}
