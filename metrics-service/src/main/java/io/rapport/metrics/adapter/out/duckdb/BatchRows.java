package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.survey.FactKind;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Appends the rows of a batch, within the transaction of its caller. */
final class BatchRows {

  private BatchRows() {}

  /** Of events, with their persons. */
  static void events(OpenRows open, List<Arriving.Event> events, Identities.Arrived persons)
      throws SQLException {
    var rows = open.of("stored_event");
    for (int n = 0; n < events.size(); n++) {
      var arriving = events.get(n);
      var position = arriving.entry().position();
      var event = arriving.entry().event();
      var id = arriving.messageId();
      rows.begin()
          .add(event.project())
          .add(id.head())
          .add(id.lag())
          .addUuid(id.uuid())
          .add(id.uuid().isPresent() ? OptionalLong.empty() : OptionalLong.of(arriving.idHash()))
          .add(event.type().name().toLowerCase(Locale.ROOT))
          .add(event.event())
          .add(event.name())
          .add(event.path())
          .add(event.ids().anonymous())
          .add(event.ids().user())
          .add(event.ids().group())
          .add(event.ids().previous())
          .add(event.timestamp())
          .add(event.receivedAt().toEpochMilli() - event.timestamp().toEpochMilli())
          .add(event.batchPosition())
          .add(event.sender().library())
          .add(event.sender().sessionId())
          .add(event.isActive())
          .add(event.isVisit())
          .add(event.sender().isBot())
          .add(event.properties())
          .add(event.traits())
          .add(event.context().frame())
          .add(event.context().page())
          .add(position.partition().partition())
          .add(position.offset())
          .add(event.visit().browser())
          .add(event.visit().os())
          .add(event.visit().device())
          .add(event.visit().channel());
      int person = persons.person(n);
      (person == 0 ? rows.addNull() : rows.add(person)).end();
    }
  }

  /** Of facts about surveys, and of the answers in them. */
  static void facts(OpenRows open, List<Arriving.Fact> facts) throws SQLException {
    var rows = open.of("survey_fact");
    for (var hashed : facts) {
      var position = hashed.entry().position();
      var fact = hashed.entry().fact();
      rows.begin()
          .add(fact.project())
          .add(fact.factId())
          .add(hashed.idHash())
          .add(fact.kind().name().toLowerCase(Locale.ROOT))
          .add(fact.survey().id())
          .add(fact.survey().version())
          .add(fact.survey().name())
          .add(fact.channel())
          .add(fact.anonymousId())
          .add(fact.userId())
          .add(fact.occurredAt())
          .add(fact.recordedAt())
          .add(fact.responseId())
          .add(fact.revision())
          .add(fact.completed())
          .add(fact.attributes())
          .add(position.partition().partition())
          .add(position.offset())
          .add(fact.machine())
          .end();
    }
    answers(open, facts);
    unsealed(open, facts);
  }

  /** What is sealed of these responses does not hold any more. */
  private static void unsealed(OpenRows open, List<Arriving.Fact> facts) throws SQLException {
    var rows = open.of("unsealed_answer");
    for (var hashed : facts) {
      var fact = hashed.entry().fact();
      if (fact.kind() == FactKind.ANSWERED && fact.responseId().isPresent()) {
        rows.begin().add(fact.project()).add(fact.responseId()).end();
      }
    }
  }

  private static void answers(OpenRows open, List<Arriving.Fact> facts) throws SQLException {
    var rows = open.of("question_answer");
    for (var hashed : facts) {
      var fact = hashed.entry().fact();
      for (var answer : fact.answers()) {
        rows.begin()
            .add(fact.project())
            .add(fact.factId())
            .add(answer.questionId())
            .add(answer.questionType())
            .add(answer.scaleMin())
            .add(answer.scaleMax())
            .add(answer.score())
            .add(answer.choices())
            .add(answer.text())
            .end();
      }
    }
  }

  /** Of messages that nobody understood. */
  static void setAside(OpenRows open, List<LogEntry.SetAside> messages) throws SQLException {
    var rows = open.of("set_aside");
    for (var message : messages) {
      rows.begin()
          .add(message.position().partition().topic())
          .add(message.position().partition().partition())
          .add(message.position().offset())
          .add(message.writtenAt())
          .add(message.reason())
          .add(message.detail())
          .add(message.key())
          .add(message.payload())
          .end();
    }
  }
}
