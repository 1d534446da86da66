package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.FollowUps;
import io.rapport.survey.application.port.FollowUpsContract;
import io.rapport.survey.application.port.Responses;
import io.rapport.survey.application.port.Surveys;

class InMemoryFollowUpsTest extends FollowUpsContract {

  private final Surveys surveys = new InMemorySurveys();
  private final Responses responses = new InMemoryResponses();
  private final FollowUps followUps = new InMemoryFollowUps(responses);

  @Override
  protected Surveys surveys() {
    return surveys;
  }

  @Override
  protected Responses responses() {
    return responses;
  }

  @Override
  protected FollowUps followUps() {
    return followUps;
  }
}
