package io.rapport.survey.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.survey.SurveyFact;
import io.rapport.survey.application.answering.RecordResponse;
import io.rapport.survey.application.answering.Taking;
import io.rapport.survey.application.port.Responses;
import io.rapport.survey.domain.response.ResponseExamples;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer and its message are one: both or neither. */
@QuarkusTest
class CommitTest {

  private final Shop.Owner owner;
  private final SurveyFactsTopic topic;
  private final RecordResponse recordResponse;
  private final Responses responses;
  private Shop shop;
  private ResponseExamples.Draft anna;

  CommitTest(
      Shop.Owner owner,
      SurveyFactsTopic topic,
      RecordResponse recordResponse,
      Responses responses) {
    this.owner = owner;
    this.topic = topic;
    this.recordResponse = recordResponse;
    this.responses = responses;
  }

  @BeforeEach
  void a_live_survey() {
    shop = owner.opens();
    anna =
        ResponseExamples.anna(
            new ProjectId(shop.id()), new SurveyId(UUID.fromString(shop.liveSurvey())));
  }

  @Test
  void a_transaction_that_does_not_commit_leaves_neither_answer_nor_message() {
    // When
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          assertThat(recordResponse.record(anna.score(9).completed()))
                              .isInstanceOf(Taking.Taken.class);
                          throw new IllegalStateException("killed before the commit");
                        }))
        .hasMessage("killed before the commit");

    // Then
    assertThat(responses.find(new ProjectId(shop.id()), anna.response())).isEmpty();
    // A later message of the same key is behind all that there are.
    recordResponse.record(anna.score(8).completed());
    await().until(() -> !topic.factsOf(shop).isEmpty());
    assertThat(topic.factsOf(shop))
        .extracting(fact -> fact.getAnswers().getFirst().getScore())
        .containsExactly(8);
  }

  @Test
  void what_was_not_committed_can_be_sent_again() {
    // Given
    QuarkusTransaction.begin();
    recordResponse.record(anna.score(9).completed());
    QuarkusTransaction.rollback();

    // When
    var again = recordResponse.record(anna.score(9).completed());

    // Then
    assertThat(again).isInstanceOf(Taking.Taken.class);
    await().until(() -> topic.factsOf(shop).size() == 1);
    assertThat(topic.factsOf(shop)).extracting(SurveyFact::getRevision).containsExactly(1);
  }
}
