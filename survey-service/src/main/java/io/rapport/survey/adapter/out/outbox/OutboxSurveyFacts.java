package io.rapport.survey.adapter.out.outbox;

import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topics;
import io.rapport.contracts.survey.SurveyFact;
import io.rapport.outbox.Outbox;
import io.rapport.outbox.Outgoing;
import io.rapport.survey.application.port.SurveyFacts;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.News;
import io.rapport.survey.domain.response.Occasion;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.survey.PublishedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Set;

/** Facts as messages of survey.answers, and their news of notifications, through the outbox. */
@ApplicationScoped
class OutboxSurveyFacts implements SurveyFacts {

  private final Outbox outbox;

  OutboxSurveyFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void answered(PublishedVersion version, Response response, Set<News> news) {
    var messages = new ArrayList<Outgoing>();
    messages.add(
        outgoing(
            response.origin().occasion(),
            response.sheet().respondent(),
            SurveyFactMessage.answered(version, response)));
    news.stream()
        .map(one -> NotificationMessage.of(one, version, response))
        .map(OutboxAnnouncements::outgoing)
        .forEach(messages::add);
    outbox.publish(messages);
  }

  @Override
  public void encountered(PublishedVersion version, Encounter encounter) {
    var fact = SurveyFactMessage.encountered(version, encounter);
    outbox.publish(outgoing(encounter.occasion(), encounter.respondent(), fact));
  }

  private static Outgoing outgoing(Occasion occasion, Respondent respondent, SurveyFact fact) {
    return Outgoing.of(
        Topics.SURVEY_ANSWERS,
        occasion.project().value() + "|" + respondent.name(),
        new MessageIdentity(fact.getFactId(), fact.getRecordedAt(), fact.getSurveyId()),
        fact);
  }
}
