package io.rapport.survey.adapter.in.rest;

import static io.rapport.survey.adapter.in.rest.Shop.asAnybody;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.Topics;
import io.rapport.contracts.survey.QuestionAnswer;
import io.rapport.contracts.survey.SurveyFact;
import io.rapport.contracts.survey.SurveyFactKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WayOfAnAnswerTest {

  private final Shop.Owner owner;
  private final SurveyFactsTopic topic;
  private Shop shop;

  WayOfAnAnswerTest(Shop.Owner owner, SurveyFactsTopic topic) {
    this.owner = owner;
    this.topic = topic;
  }

  @BeforeEach
  void a_shop() {
    shop = owner.opens();
  }

  @Test
  void an_answer_is_the_message_that_the_contract_describes() {
    // Given
    var survey = shop.liveSurvey();
    var response = UUID.randomUUID().toString();

    // When
    var receipt =
        asAnybody()
            .body(
                """
                {"writeKey": "%s", "survey": "%s", "version": 1, "anonymousId": "anna",
                 "userId": "u1", "channel": "widget",
                 "answers": {"why": "Quick \\u0000 😀", "score": 9},
                 "attributes": {"touchPoint": "checkout", "order": 17.50, "first": true},
                 "completed": true}
                """
                    .formatted(shop.writeKey(), survey))
            .put("/survey/v1/responses/" + response)
            .then()
            .statusCode(200)
            .body("responseId", equalTo(response))
            .body("revision", equalTo(1))
            .body("completed", equalTo(true))
            .extract();

    // Then
    await().until(() -> topic.factsOf(shop).size() == 1);
    var message = topic.messagesOf(shop).getFirst();
    var answeredAt = Instant.parse(receipt.path("answeredAt"));
    var fact = Topics.SURVEY_ANSWERS.decode(message.value());
    assertThat(fact)
        .isEqualTo(
            SurveyFact.newBuilder()
                .setProjectId(shop.id())
                .setFactId(fact.getFactId())
                .setKind(SurveyFactKind.ANSWERED)
                .setSurveyId(survey)
                .setSurveyVersion(1)
                .setSurveyName("Loyalty")
                .setChannel("widget")
                .setAnonymousId("anna")
                .setUserId("u1")
                .setOccurredAt(answeredAt)
                .setRecordedAt(answeredAt)
                .setResponseId(response)
                .setRevision(1)
                .setCompleted(true)
                .setAnswers(
                    List.of(
                        QuestionAnswer.newBuilder()
                            .setQuestionId("score")
                            .setQuestionType("nps")
                            .setScaleMin(0)
                            .setScaleMax(10)
                            .setScore(9)
                            .build(),
                        QuestionAnswer.newBuilder()
                            .setQuestionId("why")
                            .setQuestionType("text")
                            .setText("Quick \u0000 😀")
                            .build()))
                .setAttributes(
                    """
                    {"touchPoint":"checkout","order":17.5,"first":true}""")
                .build());
    assertThat(message.key()).isEqualTo(shop.id() + "|anna");
    assertThat(header(message, "ce_id")).isEqualTo(fact.getFactId());
    assertThat(header(message, "ce_subject")).isEqualTo(survey);
    assertThat(header(message, "ce_time")).isEqualTo(answeredAt.toString());
  }

  private static String header(ConsumerRecord<?, ?> message, String name) {
    return new String(message.headers().lastHeader(name).value(), UTF_8);
  }
}
