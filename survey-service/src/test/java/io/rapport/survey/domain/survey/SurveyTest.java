package io.rapport.survey.domain.survey;

import static io.rapport.survey.domain.survey.SurveyExamples.LOYALTY;
import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static io.rapport.survey.domain.survey.SurveyExamples.SATISFACTION;
import static io.rapport.survey.domain.survey.SurveyExamples.draft;
import static io.rapport.survey.domain.survey.SurveyExamples.live;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.Fault;
import io.rapport.survey.domain.question.Nps;
import io.rapport.survey.domain.question.TextQuestion;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurveyTest {

  private static final Instant LATER = NOON.plusSeconds(60);

  @Test
  void a_published_draft_is_live_in_version_1() {
    // Given
    var draft = draft();

    // When
    var live = draft.publish(LATER);

    // Then
    assertThat(live.newest()).contains(new PublishedVersion(1, LOYALTY, LATER));
    assertThat(live.hasUnpublishedChanges()).isFalse();
    assertThat(live.header())
        .isEqualTo(
            new SurveyHeader(
                draft.id(), draft.header().project(), 2, draft.header().createdAt(), LATER));
  }

  @Test
  void a_revised_draft_publishes_what_was_written_last() {
    var live = draft().revise(SATISFACTION, NOON).publish(LATER);

    assertThat(live.version().questionnaire()).isEqualTo(SATISFACTION);
  }

  @Test
  void a_revised_live_survey_asks_the_published_version_on() {
    // Given
    var live = live();

    // When
    var revised = live.revise(SATISFACTION, LATER);

    // Then
    assertThat(revised.version()).isEqualTo(live.version());
    assertThat(revised.questionnaire()).isEqualTo(SATISFACTION);
    assertThat(revised.hasUnpublishedChanges()).isTrue();
  }

  @Test
  void a_change_that_is_published_is_the_next_version_and_the_earlier_one_stands() {
    // Given
    var live = live();

    // When
    var next = live.revise(SATISFACTION, NOON).publish(LATER);

    // Then
    assertThat(next.version()).isEqualTo(new PublishedVersion(2, SATISFACTION, LATER));
    assertThat(live.version()).isEqualTo(new PublishedVersion(1, LOYALTY, NOON));
  }

  @Test
  void a_paused_survey_publishes_changes_and_stays_paused() {
    var paused = live().pause(NOON).revise(SATISFACTION, NOON).publish(LATER);

    assertThat(paused.version().number()).isEqualTo(2);
    assertThat(paused.resume(LATER).version()).isEqualTo(paused.version());
  }

  @Test
  void closing_drops_what_was_not_published() {
    var closed = live().revise(SATISFACTION, NOON).close(LATER);

    assertThat(closed.questionnaire()).isEqualTo(LOYALTY);
    assertThat(closed.hasUnpublishedChanges()).isFalse();
  }

  @Test
  void every_change_is_an_edition_of_its_own() {
    var live = live().pause(LATER).resume(LATER).revise(SATISFACTION, LATER);

    assertThat(live.close(LATER).header().edition()).isEqualTo(6);
  }

  @Test
  void an_id_names_one_question() {
    var twice =
        new Questionnaire(
            "Twice",
            List.of(
                new Nps("q1", "One?", true),
                new TextQuestion("q2", "Two?", true),
                new TextQuestion("q1", "Three?", true)));

    assertThat(twice.faults())
        .containsExactly(new Fault("questions[2].id", "is the id of an earlier question"));
  }

  @Test
  void what_was_in_force_is_the_newest_version_of_the_time() {
    // Given
    var first = new PublishedVersion(1, LOYALTY, NOON);
    var second = new PublishedVersion(2, SATISFACTION, LATER);
    var versions = new PublishedVersions(List.of(second, first));

    // Then
    assertThat(versions.at(NOON.minusSeconds(1))).isEqualTo(first);
    assertThat(versions.at(NOON)).isEqualTo(first);
    assertThat(versions.at(LATER.minusMillis(1))).isEqualTo(first);
    assertThat(versions.at(LATER)).isEqualTo(second);
    assertThat(versions.number(2)).contains(second);
    assertThat(versions.number(3)).isEmpty();
  }
}
