package io.rapport.survey.adapter.out.outbox;

import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topics;
import io.rapport.contracts.notification.Notification;
import io.rapport.outbox.Outbox;
import io.rapport.survey.application.port.Announcements;
import io.rapport.survey.domain.followup.FollowUp;
import io.rapport.survey.domain.followup.Note;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.survey.PublishedVersion;
import jakarta.enterprise.context.ApplicationScoped;

/** Announcements as messages of notifications, through the outbox. */
@ApplicationScoped
class OutboxAnnouncements implements Announcements {

  private final Outbox outbox;

  OutboxAnnouncements(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void created(PublishedVersion version, Response response) {
    publish(NotificationMessage.created(version, response));
  }

  @Override
  public void completed(PublishedVersion version, Response response) {
    publish(NotificationMessage.completed(version, response));
  }

  @Override
  public void followedUp(Response response, FollowUp before, FollowUp.Step step) {
    publish(NotificationMessage.followedUp(response, before, step));
  }

  @Override
  public void noted(Response response, FollowUp followUp, Note note) {
    publish(NotificationMessage.noted(response, followUp, note));
  }

  private void publish(Notification message) {
    outbox.publish(
        Topics.NOTIFICATIONS,
        message.getProjectId() + "|" + message.getSubject(),
        new MessageIdentity(
            message.getNotificationId(), message.getOccurredAt(), message.getSubject()),
        message);
  }
}
