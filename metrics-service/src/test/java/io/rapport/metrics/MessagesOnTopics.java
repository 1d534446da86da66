package io.rapport.metrics;

import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topics;
import io.rapport.contracts.survey.QuestionAnswer;
import io.rapport.contracts.survey.SurveyFact;
import io.rapport.contracts.survey.SurveyFactKind;
import io.rapport.contracts.tracking.EventType;
import io.rapport.contracts.tracking.RefusedEvent;
import io.rapport.contracts.tracking.TrackedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plays tracking-service and survey-service: says what happened on the real topics. */
public final class MessagesOnTopics implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;
  private final List<Future<?>> sent = new ArrayList<>();

  public MessagesOnTopics(String bootstrapServers) {
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class));
  }

  /** An event, of a page unless the change says otherwise. */
  public MessagesOnTopics event(
      String project, String messageId, String at, Consumer<TrackedEvent.Builder> change) {
    var time = Instant.parse(at);
    var draft =
        TrackedEvent.newBuilder()
            .setProjectId(project)
            .setKeyId("key")
            .setMessageId(messageId)
            .setMessageIdMade(false)
            .setType(EventType.PAGE)
            .setTimestamp(time)
            .setTimestampClamped(false)
            .setReceivedAt(time)
            .setBatchPosition(0)
            .setProperties("{}")
            .setTraits("{}")
            .setContext("{}")
            .setIntegrations("{}")
            .setUnknownFields("{}");
    change.accept(draft);
    var event = draft.build();
    var key =
        project
            + "|"
            + (event.getAnonymousId() == null ? event.getUserId() : event.getAnonymousId());
    return send(
        Topics.TRACKING_EVENTS.message(key, new MessageIdentity(messageId, time, project), event));
  }

  /** An event that was refused because it named nobody, unless the change says otherwise. */
  public MessagesOnTopics refused(
      String project, String refusalId, String at, Consumer<RefusedEvent.Builder> change) {
    var time = Instant.parse(at);
    var draft =
        RefusedEvent.newBuilder()
            .setProjectId(project)
            .setKeyId("key")
            .setRefusalId(refusalId)
            .setReceivedAt(time)
            .setBatchPosition(0)
            .setReason("missing_identity")
            .setField("anonymousId")
            .setDetail("An event needs an anonymousId or a userId.")
            .setPath("/v1/batch")
            .setBody("{\"type\":\"page\"}");
    change.accept(draft);
    return send(
        Topics.TRACKING_REFUSED.message(
            project + "|" + refusalId,
            new MessageIdentity(refusalId, time, project),
            draft.build()));
  }

  /** The first revision of an answer to an NPS question, unless the change says otherwise. */
  public MessagesOnTopics answer(
      String project,
      String responseId,
      int score,
      String at,
      Consumer<SurveyFact.Builder> change) {
    var time = Instant.parse(at);
    var draft =
        SurveyFact.newBuilder()
            .setProjectId(project)
            .setFactId("fact-" + responseId)
            .setKind(SurveyFactKind.ANSWERED)
            .setSurveyId("survey-1")
            .setSurveyVersion(1)
            .setSurveyName("After the order")
            .setChannel("widget")
            .setAnonymousId("a-" + responseId)
            .setOccurredAt(time)
            .setRecordedAt(time)
            .setResponseId(responseId)
            .setRevision(1)
            .setCompleted(true)
            .setAnswers(
                List.of(
                    QuestionAnswer.newBuilder()
                        .setQuestionId("q1")
                        .setQuestionType("nps")
                        .setScaleMin(0)
                        .setScaleMax(10)
                        .setScore(score)
                        .build()))
            .setAttributes("{}");
    change.accept(draft);
    var fact = draft.build();
    return send(
        Topics.SURVEY_ANSWERS.message(
            project + "|" + fact.getAnonymousId(),
            new MessageIdentity(fact.getFactId(), time, project),
            fact));
  }

  /** Anything, as it is. */
  public MessagesOnTopics send(ProducerRecord<String, byte[]> message) {
    sent.add(producer.send(message));
    return this;
  }

  /** Returns once the broker has everything. */
  public void acknowledged() {
    try {
      for (var one : sent) {
        one.get();
      }
      sent.clear();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
