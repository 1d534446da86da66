package io.rapport.survey.domain.response;

import static io.rapport.survey.domain.response.ResponseExamples.ANNA;
import static io.rapport.survey.domain.response.ResponseExamples.anna;
import static io.rapport.survey.domain.response.ResponseExamples.begunWith;
import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static io.rapport.survey.domain.survey.SurveyExamples.live;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.rapport.survey.domain.question.Answer.Score;
import io.rapport.survey.domain.question.Answer.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {

  private static final Instant LATER = NOON.plusSeconds(60);

  private final ResponseExamples.Draft anna = anna(live().id());

  @Test
  void what_is_sent_later_is_added_and_what_is_sent_anew_replaces() {
    // Given
    var open = open(anna.score(3).attribute("page", new Attribute.Text("/cart")));

    // When
    var response = open.take(anna.then().score(8).why("Better now").partial(), LATER, LATER);

    // Then
    assertThat(response.sheet().answers())
        .containsEntry("score", new Score(8))
        .containsEntry("why", new Text("Better now"))
        .hasSize(2);
    assertThat(response.sheet().attributes()).containsOnlyKeys("page");
    assertThat(response).isInstanceOf(Response.Open.class);
  }

  @Test
  void completing_closes_it() {
    assertThat(open(anna.score(3)).take(anna.then().completed(), LATER, LATER))
        .isInstanceOf(Response.Completed.class);
  }

  @Test
  void it_is_dated_by_its_first_score() {
    // Given
    var evenLater = LATER.plusSeconds(1);
    var words = open(anna.why("Hm"));

    // When
    var scored = words.take(anna.then().score(3).partial(), LATER, LATER);
    var scoredAgain =
        ((Response.Open) scored).take(anna.then().score(4).partial(), evenLater, evenLater);

    // Then
    assertThat(words.stamp()).isEqualTo(new Stamp(1, NOON, NOON));
    assertThat(scored.stamp()).isEqualTo(new Stamp(2, LATER, LATER));
    assertThat(scoredAgain.stamp()).isEqualTo(new Stamp(3, LATER, evenLater));
    assertThat(scoredAgain.origin().startedAt()).isEqualTo(NOON);
  }

  @Test
  void a_repeat_leaves_it_unchanged() {
    var open = open(anna.score(3).why("Slow"));

    assertThat(open.isUnchangedBy(anna.score(3).partial())).isTrue();
    assertThat(open.isUnchangedBy(anna.score(4).partial())).isFalse();
    assertThat(open.isUnchangedBy(anna.score(3).completed())).isFalse();
  }

  @Test
  void a_person_becomes_better_known() {
    // Given
    var withLogin = new Respondent(Optional.of("anna"), Optional.of("u1"));

    // When
    var response = open(anna.score(3)).take(anna.by(withLogin).partial(), LATER, LATER);

    // Then
    assertThat(response.sheet().respondent()).isEqualTo(withLogin);
    assertThat(response)
        .asInstanceOf(type(Response.Open.class))
        .returns(true, open -> open.isUnchangedBy(anna.partial()));
  }

  @Test
  void a_person_is_known_by_one_name_at_least_and_first_by_the_anonymous_one() {
    assertThat(ANNA.name()).isEqualTo("anna");
    assertThat(new Respondent(Optional.empty(), Optional.of("u1")).name()).isEqualTo("u1");
    assertThatThrownBy(() -> new Respondent(Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void numbers_that_are_equal_are_the_same_attribute() {
    assertThat(new Attribute.Quantity(new BigDecimal("100.0")))
        .isEqualTo(new Attribute.Quantity(new BigDecimal("1E+2")));
    assertThat(new Attribute.Quantity(new BigDecimal("1E+2")).value()).hasToString("100");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1E+999999999", "1E-999999999", "123456789012345678901234567890123456789"})
  void a_number_that_nobody_could_write_out_is_none(String number) {
    assertThatThrownBy(() -> new Attribute.Quantity(new BigDecimal(number)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must have at most 38 digits");
  }

  private static Response.Open open(ResponseExamples.Draft draft) {
    return (Response.Open) begunWith(draft.partial(), NOON);
  }
}
