package io.rapport.survey.adapter.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.rapport.contracts.notification.Notification;
import io.rapport.survey.adapter.json.DomainJson;
import io.rapport.survey.domain.followup.FollowUp;
import io.rapport.survey.domain.followup.Member;
import io.rapport.survey.domain.followup.Note;
import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.News;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.survey.PublishedVersion;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Notifications in the words of docs/webhooks.md. */
final class NotificationMessage {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModules(new DomainJson(), new Jdk8Module(), new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .serializationInclusion(JsonInclude.Include.NON_ABSENT)
          .build();

  private NotificationMessage() {}

  private record SurveyJson(String id, int version, Optional<String> name) {}

  private record AnsweredJson(
      SurveyJson survey,
      String responseId,
      String channel,
      Optional<String> anonymousId,
      Optional<String> userId,
      Map<String, Answer> answers,
      Map<String, Attribute> attributes,
      boolean completed,
      int revision,
      Instant startedAt,
      Instant answeredAt) {}

  private record MemberJson(String issuer, String subject) {

    static MemberJson from(Member member) {
      return new MemberJson(member.issuer(), member.subject());
    }
  }

  private record NoteJson(String id, String text) {}

  private record FollowedUpJson(
      SurveyJson survey,
      String responseId,
      String status,
      Optional<MemberJson> assignee,
      Collection<String> tags,
      List<String> changes,
      MemberJson by,
      Optional<NoteJson> note) {}

  /** Each once for a response, whichever revision it was. */
  static Notification of(News news, PublishedVersion version, Response response) {
    return switch (news) {
      case ANSWERED -> answered("survey.answer.created", version, response);
      case COMPLETED -> answered("survey.answer.completed", version, response);
    };
  }

  static Notification followedUp(Response response, FollowUp before, FollowUp.Step step) {
    var changes =
        before.differencesTo(step.after()).stream()
            .map(NotificationMessage::word)
            .sorted()
            .toList();
    return followedUp(
        response,
        Integer.toString(step.after().edition()),
        step.at(),
        json(response, step.after(), changes, step.by(), Optional.empty()));
  }

  static Notification noted(Response response, FollowUp followUp, Note note) {
    var json = Optional.of(new NoteJson(note.id().toString(), note.text()));
    return followedUp(
        response,
        note.id().toString(),
        note.writtenAt(),
        json(response, followUp, List.of("note"), note.author(), json));
  }

  private static Notification answered(String type, PublishedVersion version, Response response) {
    var origin = response.origin();
    var sheet = response.sheet();
    var survey =
        new SurveyJson(
            origin.occasion().survey().toString(),
            version.number(),
            Optional.of(version.questionnaire().name()));
    var data =
        new AnsweredJson(
            survey,
            origin.id().toString(),
            word(origin.occasion().channel()),
            sheet.respondent().anonymousId(),
            sheet.respondent().userId(),
            sheet.answers(),
            sheet.attributes(),
            response instanceof Response.Completed,
            response.stamp().revision(),
            origin.startedAt(),
            response.stamp().answeredAt());
    return notification(type, "", response, response.stamp().recordedAt(), data);
  }

  private static FollowedUpJson json(
      Response response,
      FollowUp followUp,
      List<String> changes,
      Member by,
      Optional<NoteJson> note) {
    var occasion = response.origin().occasion();
    return new FollowedUpJson(
        new SurveyJson(occasion.survey().toString(), occasion.version(), Optional.empty()),
        response.origin().id().toString(),
        word(followUp.status()),
        followUp.assignee().map(MemberJson::from),
        followUp.tags().words(),
        changes,
        MemberJson.from(by),
        note);
  }

  private static Notification followedUp(
      Response response, String which, Instant at, FollowedUpJson data) {
    return notification("survey.answer.followed_up", which, response, at, data);
  }

  private static Notification notification(
      String type, String which, Response response, Instant at, Object data) {
    var project = response.origin().occasion().project().value();
    var subject = response.origin().id().toString();
    return new Notification(
        project,
        id(project + "|" + type + "|" + subject + "|" + which),
        type,
        at,
        subject,
        json(data));
  }

  /** The same for the same thing, whoever says it again. */
  private static String id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
