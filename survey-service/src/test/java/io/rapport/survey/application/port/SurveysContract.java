package io.rapport.survey.application.port;

import static io.rapport.survey.domain.survey.SurveyExamples.EVERYTHING;
import static io.rapport.survey.domain.survey.SurveyExamples.LOYALTY;
import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static io.rapport.survey.domain.survey.SurveyExamples.SATISFACTION;
import static io.rapport.survey.domain.survey.SurveyExamples.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.question.Ces;
import io.rapport.survey.domain.question.Csat;
import io.rapport.survey.domain.question.Nps;
import io.rapport.survey.domain.question.TextQuestion;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.PublishedVersion;
import io.rapport.survey.domain.survey.Questionnaire;
import io.rapport.survey.domain.survey.Survey;
import io.rapport.survey.domain.survey.SurveyHeader;
import io.rapport.survey.domain.survey.SurveyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of surveys does. */
public abstract class SurveysContract {

  private static final Instant LATER = NOON.plusMillis(1);

  private final ProjectId project = new ProjectId(UUID.randomUUID().toString());

  protected abstract Surveys surveys();

  @Test
  void a_survey_is_found_as_it_was_added() {
    var draft = added();

    assertThat(surveys().find(project, draft.id())).contains(draft);
  }

  @Test
  void every_question_is_found_as_it_was_written() {
    // Given
    var everything =
        new Questionnaire(
            "Ä \u0000 😀 \" ' -- ",
            List.of(
                new Nps("a", "1?", true),
                new Csat("b", "2?", false, 5),
                new Csat("c", "3?", true, 7),
                new Ces("d", "4?", true),
                new TextQuestion("e", "5\u0000?", false)));
    var draft =
        new Survey.Draft(
            SurveyHeader.first(new SurveyId(UUID.randomUUID()), project, NOON), everything);

    // When
    surveys().add(draft);

    // Then
    assertThat(surveys().find(project, draft.id())).contains(draft);
  }

  @Test
  void whatever_an_author_can_write_is_found_as_it_was_written() {
    // Given
    var draft = added();
    var everything = draft.revise(EVERYTHING, LATER);

    // When
    surveys().save(everything);

    // Then
    assertThat(surveys().find(project, draft.id())).contains(everything);
  }

  @Test
  void another_project_does_not_find_it() {
    var draft = added();

    assertThat(surveys().find(new ProjectId("another"), draft.id())).isEmpty();
  }

  @Test
  void every_state_is_found_as_it_was_saved() {
    // Given
    var draft = added();
    var live = draft.publish(LATER);
    var revised = live.revise(SATISFACTION, LATER);
    var paused = revised.pause(LATER);
    var closed = paused.close(LATER);

    // Then
    for (Survey next : List.of(live, revised, paused, closed)) {
      assertThat(surveys().save(next)).isTrue();
      assertThat(surveys().find(project, draft.id())).contains(next);
    }
  }

  @Test
  void who_saw_an_earlier_edition_saves_nothing() {
    // Given
    var draft = added();
    var first = draft.revise(SATISFACTION, LATER);
    surveys().save(first);

    // When
    var second = surveys().save(draft.publish(LATER));

    // Then
    assertThat(second).isFalse();
    assertThat(surveys().find(project, draft.id())).contains(first);
    assertThat(surveys().version(draft.id(), 1)).isEmpty();
  }

  @Test
  void a_published_version_stays_as_it_was() {
    // Given
    var live = added().publish(NOON);
    surveys().save(live);
    var revised = live.revise(SATISFACTION, LATER);
    surveys().save(revised);

    // When
    surveys().save(revised.publish(LATER));

    // Then
    var first = new PublishedVersion(1, LOYALTY, NOON);
    var second = new PublishedVersion(2, SATISFACTION, LATER);
    assertThat(surveys().version(live.id(), 1)).contains(first);
    assertThat(surveys().version(live.id(), 2)).contains(second);
    assertThat(surveys().version(live.id(), 3)).isEmpty();
    assertThat(surveys().versions(live.id(), Optional.empty(), 10)).containsExactly(second, first);
    assertThat(surveys().versions(live.id(), Optional.empty(), 1)).containsExactly(second);
    assertThat(surveys().versions(live.id(), Optional.of(2), 10)).containsExactly(first);
  }

  @Test
  void a_project_lists_its_surveys_newest_first_and_part_by_part() {
    // Given
    var first = added(new UUID(1, 0));
    var second = added(new UUID(2, 0));
    var third = added(new UUID(-1, 0)); // the highest for who compares bytes
    surveys().add(draft());

    // Then
    assertThat(surveys().page(project, Optional.empty(), 2)).containsExactly(third, second);
    assertThat(surveys().page(project, Optional.of(second.id()), 2)).containsExactly(first);
  }

  private Survey.Draft added() {
    return added(UUID.randomUUID());
  }

  private Survey.Draft added(UUID id) {
    // The low half makes it unique, since every run adds the same.
    var unique = new UUID(id.getMostSignificantBits(), UUID.randomUUID().getLeastSignificantBits());
    var draft = new Survey.Draft(SurveyHeader.first(new SurveyId(unique), project, NOON), LOYALTY);
    surveys().add(draft);
    return draft;
  }
}
