package io.rapport.survey.application.port;

import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.application.port.UntakenAnswers.Count;
import io.rapport.survey.application.port.UntakenAnswers.Untaken;
import io.rapport.survey.domain.survey.ProjectId;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What everybody does who keeps count of untaken answers. */
public abstract class UntakenAnswersContract {

  private static final Instant LATER = NOON.plusSeconds(1);

  private final ProjectId project = new ProjectId(UUID.randomUUID().toString());

  protected abstract UntakenAnswers untaken();

  @Test
  void the_same_survey_and_reason_are_counted_together_with_the_last_one() {
    // Given
    var first = new Untaken(project, "old", "unknown_survey", "m1", "first", NOON);
    var second = new Untaken(project, "old", "unknown_survey", "m2", "second", LATER);
    var other = new Untaken(project, "old", "invalid", "m3", "other", NOON);

    // When
    untaken().note(first);
    untaken().note(second);
    untaken().note(other);

    // Then
    assertThat(untaken().of(project, 10))
        .containsExactly(new Count(second, 2), new Count(other, 1));
    assertThat(untaken().of(project, 1)).containsExactly(new Count(second, 2));
  }

  @Test
  void each_project_has_its_own() {
    untaken().note(new Untaken(project, "old", "invalid", "m1", "detail", NOON));

    assertThat(untaken().of(new ProjectId("another"), 10)).isEmpty();
  }

  @Test
  void who_makes_surveys_up_without_end_fills_no_table() {
    // When
    IntStream.rangeClosed(1, UntakenAnswers.MOST_SURVEYS + 20)
        .forEach(
            number ->
                untaken()
                    .note(
                        new Untaken(project, "s" + number, "unknown_survey", "m", "detail", NOON)));

    // Then
    assertThat(untaken().of(project, 1000))
        .hasSize(UntakenAnswers.MOST_SURVEYS + 1)
        .filteredOn(count -> count.last().survey().equals(UntakenAnswers.OTHER_SURVEYS))
        .extracting(Count::count)
        .containsExactly(20L);
  }
}
