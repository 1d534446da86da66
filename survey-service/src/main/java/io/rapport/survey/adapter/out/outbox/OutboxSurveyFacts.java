package io.rapport.survey.adapter.out.outbox;

import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topics;
import io.rapport.contracts.survey.SurveyFact;
import io.rapport.outbox.Outbox;
import io.rapport.survey.application.port.SurveyFacts;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Occasion;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.survey.PublishedVersion;
import jakarta.enterprise.context.ApplicationScoped;

/** Facts as messages of survey.answers, through the outbox. */
@ApplicationScoped
class OutboxSurveyFacts implements SurveyFacts {

  private final Outbox outbox;

  OutboxSurveyFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void answered(PublishedVersion version, Response response) {
    var fact = SurveyFactMessage.answered(version, response);
    publish(response.origin().occasion(), response.sheet().respondent(), fact);
  }

  @Override
  public void encountered(PublishedVersion version, Encounter encounter) {
    var fact = SurveyFactMessage.encountered(version, encounter);
    publish(encounter.occasion(), encounter.respondent(), fact);
  }

  private void publish(Occasion occasion, Respondent respondent, SurveyFact fact) {
    outbox.publish(
        Topics.SURVEY_ANSWERS,
        occasion.project().value() + "|" + respondent.name(),
        new MessageIdentity(fact.getFactId(), fact.getRecordedAt(), fact.getSurveyId()),
        fact);
  }
}
