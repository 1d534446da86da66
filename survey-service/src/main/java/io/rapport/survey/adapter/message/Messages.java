package io.rapport.survey.adapter.message;

import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topics;
import io.rapport.contracts.notification.Notification;
import io.rapport.contracts.survey.SurveyFact;
import io.rapport.outbox.Outgoing;
import io.rapport.survey.domain.followup.FollowUp;
import io.rapport.survey.domain.followup.Note;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Occasion;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.Revision;
import io.rapport.survey.domain.survey.PublishedVersion;
import java.util.List;
import java.util.stream.Stream;

/** Facts as messages of survey.answers, and news as messages of notifications. */
public final class Messages {

  private Messages() {}

  /** Of a revision the fact, and then its news. */
  public static List<Outgoing> of(Revision revision) {
    return switch (revision.hearers()) {
      case NOBODY -> List.of();
      case SERVICES, EVERYBODY -> Stream.concat(Stream.of(fact(revision)), news(revision)).toList();
    };
  }

  public static Outgoing of(PublishedVersion version, Encounter encounter) {
    return outgoing(
        encounter.occasion(),
        encounter.respondent(),
        SurveyFactMessage.encountered(version, encounter));
  }

  public static Outgoing followedUp(Response response, FollowUp before, FollowUp.Step step) {
    return outgoing(NotificationMessage.followedUp(response, before, step));
  }

  public static Outgoing noted(Response response, FollowUp followUp, Note note) {
    return outgoing(NotificationMessage.noted(response, followUp, note));
  }

  private static Outgoing fact(Revision revision) {
    var response = revision.response();
    return outgoing(
        response.origin().occasion(),
        response.sheet().respondent(),
        SurveyFactMessage.answered(revision.version(), response));
  }

  private static Stream<Outgoing> news(Revision revision) {
    return revision.news().stream()
        .map(one -> NotificationMessage.of(one, revision.version(), revision.response()))
        .map(Messages::outgoing);
  }

  private static Outgoing outgoing(Occasion occasion, Respondent respondent, SurveyFact fact) {
    return Outgoing.of(
        Topics.SURVEY_ANSWERS,
        occasion.project().value() + "|" + respondent.name(),
        new MessageIdentity(fact.getFactId(), fact.getRecordedAt(), fact.getSurveyId()),
        fact);
  }

  private static Outgoing outgoing(Notification message) {
    return Outgoing.of(
        Topics.NOTIFICATIONS,
        message.getProjectId() + "|" + message.getSubject(),
        new MessageIdentity(
            message.getNotificationId(), message.getOccurredAt(), message.getSubject()),
        message);
  }
}
