package io.rapport.survey.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topics;
import io.rapport.contracts.survey.SurveyFact;
import io.rapport.contracts.tracking.EventType;
import io.rapport.contracts.tracking.TrackedEvent;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnsweredEventsTest {

  private static final Instant THEN = Instant.parse("2026-01-05T10:00:00Z");

  private final Shop.Owner owner;
  private final SurveyFactsTopic facts;
  private final String broker;
  private KafkaProducer<String, byte[]> tracking;
  private Shop shop;
  private String survey;

  AnsweredEventsTest(
      Shop.Owner owner,
      SurveyFactsTopic facts,
      @ConfigProperty(name = "kafka.bootstrap.servers") String broker) {
    this.owner = owner;
    this.facts = facts;
    this.broker = broker;
  }

  @BeforeEach
  void a_live_survey() {
    tracking =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class));
    shop = owner.opens();
    survey = shop.liveSurvey();
  }

  @AfterEach
  void nothing_more_is_tracked() {
    tracking.close();
  }

  @Test
  void an_answer_of_another_tool_is_an_answer() throws Exception {
    // When
    track(
        event(
            "m1",
            """
            {"survey_id": "%s", "survey_type": "nps", "survey_question_id": "score",
             "survey_question_answer": 9, "touch_point": "checkout", "order": 17.5}
            """
                .formatted(survey)));

    // Then
    await().until(() -> answers().path("items.size()").equals(1));
    answers()
        .then()
        .body("items[0].answers", equalTo(Map.of("score", 9)))
        .body("items[0].answeredAt", equalTo("2026-01-05T10:00:00Z"))
        .body("items[0].channel", equalTo("import"))
        .body("items[0].anonymousId", equalTo("anna"))
        .body("items[0].completed", equalTo(false))
        .body("items[0].attributes.touch_point", equalTo("checkout"));
    await().until(() -> facts.factsOf(shop).size() == 1);
    assertThat(facts.factsOf(shop))
        .extracting(SurveyFact::getOccurredAt, fact -> fact.getAnswers().getFirst().getScore())
        .containsExactly(tuple(THEN, 9));
  }

  @Test
  void told_twice_it_is_one_answer_and_one_fact() throws Exception {
    // Given
    var once = event("m1", answer("score", "\"9\""));

    // When
    track(once, once, event("m2", answer("score", "3")));

    // Then
    await().until(() -> answers().path("items.size()").equals(2));
    await().until(() -> facts.factsOf(shop).size() >= 2);
    assertThat(facts.factsOf(shop)).hasSize(2);
  }

  @Test
  void answers_of_one_response_are_one_response() throws Exception {
    // When
    track(
        event(
            "m1",
            """
            {"survey_id": "%s", "survey_question_id": "score", "answer": 3, "response_id": "r-7"}
            """
                .formatted(survey)),
        event(
            "m2",
            """
            {"survey_id": "%s", "survey_question_id": "why", "answer": "Slow \\u0000", "response_id": "r-7"}
            """
                .formatted(survey)));

    // Then
    await().until(() -> answers().path("items[0].answers.size()") == (Integer) 2);
    answers()
        .then()
        .body("items.size()", equalTo(1))
        .body("items[0].answers", equalTo(Map.of("score", 3, "why", "Slow \u0000")));
  }

  @Test
  void what_cannot_be_taken_is_counted_listed_and_holds_nothing_back() throws Exception {
    // Given
    var draft = shop.draft();

    // When
    track(
        event(
            "b1",
            "{\"survey_id\": \"other-tool-7\", \"survey_question_id\": \"q\", \"answer\": 9}"),
        event(
            "b2",
            "{\"survey_id\": \"other-tool-7\", \"survey_question_id\": \"q\", \"answer\": 8}"),
        event("b3", answer("score", "11")),
        event("b4", answer("colour", "9")),
        event("b5", "{\"survey_question_id\": \"score\", \"answer\": 9}"),
        event("b6", "{\"survey_id\": \"%s\", \"answer\": 9}".formatted(survey)),
        event("b7", answer("score", "9").replace(survey, draft)),
        event("b8", answer("score", "9"), event -> event.setContext("{\"bot\": true}")),
        event("b9", answer("score", "9"), event -> event.setAnonymousId(null)),
        event("good", answer("score", "10")));

    // Then
    await().until(() -> answers().path("items.size()").equals(1));
    var list = shop.asViewer().get(shop.surveys() + "/untaken-answers");
    list.then()
        .statusCode(200)
        .body("items.findAll { it.survey == 'other-tool-7' }.count", contains(2))
        .body(
            "items.findAll { it.survey == '%s' }.reason".formatted(survey),
            containsInAnyOrder("invalid", "incomplete", "crawler", "nobody"))
        .body("items.find { it.survey == '' }.lastDetail", equalTo("has no survey_id"))
        .body(
            "items.find { it.survey == '%s' }.reason".formatted(draft), equalTo("survey_not_live"));
  }

  @Test
  void a_survey_of_another_project_is_none_here() throws Exception {
    // Given
    var elsewhere = owner.opens();

    // When
    track(event("m1", answer("score", "9"), event -> event.setProjectId(elsewhere.id())));

    // Then
    await()
        .until(
            () ->
                elsewhere
                    .asViewer()
                    .get(elsewhere.surveys() + "/untaken-answers")
                    .path("items.reason")
                    .equals(List.of("unknown_survey")));
    answers().then().body("items.size()", equalTo(0));
  }

  @Test
  void other_events_are_of_no_interest() throws Exception {
    // When
    track(
        event(
            "m1", answer("score", "9"), event -> event.setEvent("Survey Question Answered Twice")),
        event("m2", answer("score", "9"), event -> event.setType(EventType.PAGE)),
        event("m3", answer("score", "7")));

    // Then
    await().until(() -> answers().path("items.size()").equals(1));
    answers().then().body("items.answers.score", contains(7));
  }

  private String answer(String question, String answer) {
    return """
        {"survey_id": "%s", "survey_question_id": "%s", "survey_question_answer": %s}
        """
        .formatted(survey, question, answer);
  }

  private TrackedEvent event(String messageId, String properties) {
    return event(messageId, properties, _ -> {});
  }

  private TrackedEvent event(
      String messageId, String properties, Consumer<TrackedEvent.Builder> change) {
    var draft =
        TrackedEvent.newBuilder()
            .setProjectId(shop.id())
            .setKeyId("key")
            .setMessageId(messageId + "-" + shop.id())
            .setMessageIdMade(false)
            .setType(EventType.TRACK)
            .setEvent("Survey Question Answered")
            .setAnonymousId("anna")
            .setTimestamp(THEN)
            .setTimestampClamped(false)
            .setReceivedAt(THEN)
            .setBatchPosition(0)
            .setProperties(properties)
            .setTraits("{}")
            .setContext("{}")
            .setIntegrations("{}")
            .setUnknownFields("{}");
    change.accept(draft);
    return draft.build();
  }

  private void track(TrackedEvent... events) throws ExecutionException, InterruptedException {
    for (var event : events) {
      tracking.send(message(event)).get();
    }
  }

  private ProducerRecord<String, byte[]> message(TrackedEvent event) {
    return Topics.TRACKING_EVENTS.message(
        shop.id() + "|anna",
        new MessageIdentity(event.getMessageId(), event.getTimestamp(), event.getProjectId()),
        event);
  }

  private Response answers() {
    return shop.asViewer().get(shop.survey(survey) + "/answers");
  }
}
