package io.rapport.survey.domain.response;

import static io.rapport.survey.domain.response.ResponseExamples.anna;
import static io.rapport.survey.domain.response.ResponseExamples.begunWith;
import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.survey.SurveyId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NewsTest {

  private static final Instant LATER = NOON.plusSeconds(5);
  private static final Instant LAST = NOON.plusSeconds(9);

  private final ResponseExamples.Draft anna = anna(new SurveyId(UUID.randomUUID()));

  @Test
  void the_first_score_is_news_at_once() {
    assertThat(News.in(begunWith(anna.score(2).partial(), NOON))).containsExactly(News.ANSWERED);
  }

  @Test
  void words_alone_are_no_news_until_a_score_follows() {
    var begun = (Response.Open) begunWith(anna.why("Slow").partial(), NOON);

    assertThat(News.in(begun)).isEmpty();
    assertThat(News.in(begun.take(anna.then().score(2).partial(), LATER, LATER)))
        .containsExactly(News.ANSWERED);
  }

  @Test
  void more_words_after_the_score_are_no_news_and_the_end_is() {
    var begun = (Response.Open) begunWith(anna.score(2).partial(), NOON);
    var more = (Response.Open) begun.take(anna.then().why("Slow").partial(), LATER, LATER);

    assertThat(News.in(more)).isEmpty();
    assertThat(News.in(more.take(anna.then().completed(), LAST, LAST)))
        .containsExactly(News.COMPLETED);
  }

  @Test
  void what_is_sent_whole_is_both() {
    assertThat(News.in(begunWith(anna.score(2).completed(), NOON)))
        .containsExactly(News.ANSWERED, News.COMPLETED);
  }

  @Test
  void what_ends_without_a_score_is_both_too() {
    var begun = (Response.Open) begunWith(anna.why("Slow").partial(), NOON);

    assertThat(News.in(begun.take(anna.then().completed(), LATER, LATER)))
        .containsExactly(News.ANSWERED, News.COMPLETED);
  }

  @Test
  void what_a_machine_answers_is_no_news() {
    var response = begunWith(anna.score(2).completed(), NOON);

    assertThat(News.in(response.byMachine(MachineSign.TOO_FAST, NOON))).isEmpty();
  }
}
