package io.rapport.survey.adapter.out.outbox;

import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topics;
import io.rapport.contracts.notification.Notification;
import io.rapport.outbox.Outbox;
import io.rapport.outbox.Outgoing;
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
    outbox.publish(outgoing(NotificationMessage.followedUp(response, before, step)));
  }

  @Override
  public void noted(Response response, FollowUp followUp, Note note) {
    outbox.publish(outgoing(NotificationMessage.noted(response, followUp, note)));
  }

  static Outgoing outgoing(Notification message) {
    return Outgoing.of(
        Topics.NOTIFICATIONS,
        message.getProjectId() + "|" + message.getSubject(),
        new MessageIdentity(
            message.getNotificationId(), message.getOccurredAt(), message.getSubject()),
        message);
  }
}
