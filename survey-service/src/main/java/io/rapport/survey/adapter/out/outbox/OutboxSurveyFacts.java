package io.rapport.survey.adapter.out.outbox;

import io.rapport.outbox.Outbox;
import io.rapport.survey.adapter.message.Messages;
import io.rapport.survey.application.port.SurveyFacts;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Revision;
import io.rapport.survey.domain.survey.PublishedVersion;
import jakarta.enterprise.context.ApplicationScoped;

/** Facts as messages of survey.answers, and their news of notifications, through the outbox. */
@ApplicationScoped
class OutboxSurveyFacts implements SurveyFacts {

  private final Outbox outbox;

  OutboxSurveyFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void answered(Revision revision) {
    outbox.publish(Messages.of(revision));
  }

  @Override
  public void encountered(PublishedVersion version, Encounter encounter) {
    outbox.publish(Messages.of(version, encounter));
  }
}
