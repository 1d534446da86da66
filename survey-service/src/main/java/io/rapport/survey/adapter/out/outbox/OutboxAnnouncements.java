package io.rapport.survey.adapter.out.outbox;

import io.rapport.outbox.Outbox;
import io.rapport.survey.adapter.message.Messages;
import io.rapport.survey.application.port.Announcements;
import io.rapport.survey.domain.followup.FollowUp;
import io.rapport.survey.domain.followup.Note;
import io.rapport.survey.domain.response.Response;
import jakarta.enterprise.context.ApplicationScoped;

/** Announcements as messages of notifications, through the outbox. */
@ApplicationScoped
class OutboxAnnouncements implements Announcements {

  private final Outbox outbox;

  OutboxAnnouncements(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void followedUp(Response response, FollowUp before, FollowUp.Step step) {
    outbox.publish(Messages.followedUp(response, before, step));
  }

  @Override
  public void noted(Response response, FollowUp followUp, Note note) {
    outbox.publish(Messages.noted(response, followUp, note));
  }
}
