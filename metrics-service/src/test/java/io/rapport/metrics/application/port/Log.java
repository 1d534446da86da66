package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.ingest.LogPosition;
import io.rapport.metrics.domain.receipt.Receipt;
import io.rapport.metrics.domain.receipt.RefusedEvent;
import io.rapport.metrics.domain.survey.FactKind;
import io.rapport.metrics.domain.survey.QuestionAnswer;
import io.rapport.metrics.domain.survey.SurveyFact;
import io.rapport.metrics.domain.survey.SurveyRef;
import io.rapport.metrics.domain.tracking.Context;
import io.rapport.metrics.domain.tracking.Event;
import io.rapport.metrics.domain.tracking.EventType;
import io.rapport.metrics.domain.tracking.Ids;
import io.rapport.metrics.domain.tracking.Sender;
import io.rapport.metrics.domain.tracking.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A topic being written, as the store reads it. */
final class Log {

  static final LogPartition PARTITION = new LogPartition("tracking.events", "topic-1", 0);
  static final String KEY = "key-1";
  static final Instant RECEIVED = Instant.parse("2026-06-01T00:00:00Z");

  private final List<LogEntry> entries = new ArrayList<>();

  Log add(Draft draft) {
    return add(draft, receipt(draft));
  }

  Log add(Draft draft, Receipt receipt) {
    entries.add(new LogEntry.Tracked(position(), draft.event(receipt.at()), receipt));
    return this;
  }

  Log add(RefusedEvent refused) {
    entries.add(new LogEntry.Refused(position(), refused));
    return this;
  }

  Log add(Answer answer) {
    entries.add(new LogEntry.Surveyed(position(), answer.fact()));
    return this;
  }

  Log addUnreadable() {
    entries.add(
        new LogEntry.SetAside(
            position(), RECEIVED, "unreadable", "it was", Optional.of("key"), new byte[] {1, 0}));
    return this;
  }

  List<LogEntry> entries() {
    return List.copyOf(entries);
  }

  Batch batch() {
    return new Batch(entries, Map.of(PARTITION, (long) entries.size()));
  }

  private LogPosition position() {
    return new LogPosition(PARTITION, entries.size());
  }

  /** That the event came in when everything here did. */
  static Receipt receipt(Draft draft) {
    return new Receipt(draft.project(), KEY, RECEIVED, true, Optional.empty());
  }

  static RefusedEvent refused(String refusalId, String reason, Receipt receipt) {
    return new RefusedEvent(
        receipt,
        refusalId,
        Optional.empty(),
        reason,
        Optional.of("userId"),
        "It was not right.",
        "/v1/batch",
        "{\"type\":\"page\"}",
        false,
        Optional.empty());
  }

  /** A client of servers, whose events open no session. */
  static Sender server() {
    return new Sender(Optional.of("@segment/analytics-node"), Optional.empty(), true, false);
  }

  static Draft page(String messageId, String at) {
    return new Draft(
        "shop",
        messageId,
        EventType.PAGE,
        new Ids(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
        Optional.empty(),
        Optional.of("/"),
        Instant.parse(at),
        new Sender(Optional.empty(), Optional.empty(), true, false),
        Visit.UNKNOWN,
        "{}",
        "{}",
        "{}");
  }

  static Draft track(String messageId, String event, String at) {
    return page(messageId, at).as(EventType.TRACK).named(event);
  }

  static Draft identify(String messageId, String anonymousId, String userId, String at) {
    return page(messageId, at).as(EventType.IDENTIFY).anonymous(anonymousId).user(userId);
  }

  static Answer nps(String responseId, int score, String at) {
    return new Answer(
        "shop",
        responseId,
        1,
        "nps",
        10,
        Optional.of(score),
        at,
        "widget",
        "{}",
        "a-" + responseId,
        Optional.empty(),
        Optional.empty());
  }

  /** An event being described. */
  record Draft(
      String project,
      String messageId,
      EventType type,
      Ids ids,
      Optional<String> name,
      Optional<String> path,
      Instant at,
      Sender sender,
      Visit visit,
      String properties,
      String context,
      String traits) {

    Draft in(String otherProject) {
      return new Draft(
          otherProject,
          messageId,
          type,
          ids,
          name,
          path,
          at,
          sender,
          visit,
          properties,
          context,
          traits);
    }

    Draft as(EventType otherType) {
      return new Draft(
          project,
          messageId,
          otherType,
          ids,
          name,
          path,
          at,
          sender,
          visit,
          properties,
          context,
          traits);
    }

    Draft named(String event) {
      return new Draft(
          project,
          messageId,
          type,
          ids,
          Optional.of(event),
          path,
          at,
          sender,
          visit,
          properties,
          context,
          traits);
    }

    Draft on(String otherPath) {
      return new Draft(
          project,
          messageId,
          type,
          ids,
          name,
          Optional.of(otherPath),
          at,
          sender,
          visit,
          properties,
          context,
          traits);
    }

    Draft anonymous(String id) {
      return with(new Ids(Optional.of(id), ids.user(), ids.group(), ids.previous()));
    }

    Draft user(String id) {
      return with(new Ids(ids.anonymous(), Optional.of(id), ids.group(), ids.previous()));
    }

    Draft previous(String id) {
      return with(new Ids(ids.anonymous(), ids.user(), ids.group(), Optional.of(id)));
    }

    Draft group(String id) {
      return with(new Ids(ids.anonymous(), ids.user(), Optional.of(id), ids.previous()));
    }

    Draft from(Sender otherSender) {
      return new Draft(
          project,
          messageId,
          type,
          ids,
          name,
          path,
          at,
          otherSender,
          visit,
          properties,
          context,
          traits);
    }

    Draft properties(String json) {
      return new Draft(
          project, messageId, type, ids, name, path, at, sender, visit, json, context, traits);
    }

    Draft visit(Visit otherVisit) {
      return new Draft(
          project,
          messageId,
          type,
          ids,
          name,
          path,
          at,
          sender,
          otherVisit,
          properties,
          context,
          traits);
    }

    Draft context(String json) {
      return new Draft(
          project, messageId, type, ids, name, path, at, sender, visit, properties, json, traits);
    }

    Draft traits(String json) {
      return new Draft(
          project, messageId, type, ids, name, path, at, sender, visit, properties, context, json);
    }

    private Draft with(Ids otherIds) {
      return new Draft(
          project,
          messageId,
          type,
          otherIds,
          name,
          path,
          at,
          sender,
          visit,
          properties,
          context,
          traits);
    }

    Event event(Instant receivedAt) {
      return new Event(
          project,
          messageId,
          type,
          ids,
          type == EventType.TRACK ? name : Optional.empty(),
          type == EventType.TRACK ? Optional.empty() : name,
          path,
          at,
          receivedAt,
          0,
          sender,
          visit,
          properties,
          traits,
          Context.of(context, path));
    }
  }

  /** An answer being described. */
  record Answer(
      String project,
      String responseId,
      int revision,
      String questionType,
      int scaleMax,
      Optional<Integer> score,
      String at,
      String channel,
      String attributes,
      String anonymousId,
      Optional<String> userId,
      Optional<String> machine) {

    Answer in(String otherProject) {
      return new Answer(
          otherProject,
          responseId,
          revision,
          questionType,
          scaleMax,
          score,
          at,
          channel,
          attributes,
          anonymousId,
          userId,
          machine);
    }

    Answer revised(int otherRevision, Optional<Integer> otherScore) {
      return new Answer(
          project,
          responseId,
          otherRevision,
          questionType,
          scaleMax,
          otherScore,
          at,
          channel,
          attributes,
          anonymousId,
          userId,
          machine);
    }

    Answer to(String otherType, int otherMax) {
      return new Answer(
          project,
          responseId,
          revision,
          otherType,
          otherMax,
          score,
          at,
          channel,
          attributes,
          anonymousId,
          userId,
          machine);
    }

    Answer by(String otherChannel) {
      return new Answer(
          project,
          responseId,
          revision,
          questionType,
          scaleMax,
          score,
          at,
          otherChannel,
          attributes,
          anonymousId,
          userId,
          machine);
    }

    Answer with(String otherAttributes) {
      return new Answer(
          project,
          responseId,
          revision,
          questionType,
          scaleMax,
          score,
          at,
          channel,
          otherAttributes,
          anonymousId,
          userId,
          machine);
    }

    Answer of(String otherAnonymousId) {
      return new Answer(
          project,
          responseId,
          revision,
          questionType,
          scaleMax,
          score,
          at,
          channel,
          attributes,
          otherAnonymousId,
          userId,
          machine);
    }

    /** The same, known to be no person's. */
    Answer ofMachine() {
      return new Answer(
          project,
          responseId,
          revision,
          questionType,
          scaleMax,
          score,
          at,
          channel,
          attributes,
          anonymousId,
          userId,
          Optional.of("trap"));
    }

    SurveyFact fact() {
      return new SurveyFact(
          project,
          responseId + ":" + revision,
          FactKind.ANSWERED,
          new SurveyRef("survey-1", 1, "After the order"),
          channel,
          Optional.of(anonymousId),
          userId,
          Instant.parse(at),
          RECEIVED,
          Optional.of(responseId),
          revision,
          false,
          List.of(
              new QuestionAnswer(
                  "q1",
                  questionType,
                  OptionalInt.of(0),
                  OptionalInt.of(scaleMax),
                  score.map(OptionalInt::of).orElse(OptionalInt.empty()),
                  List.of("one", "two"),
                  Optional.of("Fine\u0000 \uD83D\uDE00"))),
          attributes,
          machine);
    }
  }
}
