package io.rapport.survey.application.port;

import static io.rapport.survey.domain.survey.SurveyExamples.LOYALTY;
import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static io.rapport.survey.domain.survey.SurveyExamples.SATISFACTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.Questionnaire;
import io.rapport.survey.domain.survey.Survey;
import io.rapport.survey.domain.survey.SurveyExamples;
import io.rapport.survey.domain.targeting.Audience;
import io.rapport.survey.domain.targeting.Period;
import io.rapport.survey.domain.targeting.Repetition;
import io.rapport.survey.domain.targeting.Targeting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every keeper of live surveys does. */
public abstract class LiveSurveysContract extends AskingContract {

  @Test
  void only_what_is_live_is_there_and_only_in_its_project() {
    // Given
    var live = live(project, LOYALTY);
    stores().surveys().add(SurveyExamples.draft(project));
    stores().surveys().save(live(project, LOYALTY).pause(NOON));
    stores().surveys().save(live(project, LOYALTY).close(NOON));
    live(new ProjectId(UUID.randomUUID().toString()), LOYALTY);

    // Then
    assertThat(now()).containsExactly(live);
    assertThat(stores().liveSurveys().find(project, live.id(), stamp())).contains(live);
  }

  @Test
  void the_most_important_comes_first_and_among_equals_the_first_one() {
    // Given
    var important = live(project, priority(9));
    var equals = Stream.generate(() -> live(project, priority(5))).limit(3).toList();

    // Then
    assertThat(now()).startsWith(important);
    assertThat(now().subList(1, 4))
        .containsExactlyInAnyOrderElementsOf(equals)
        .isSortedAccordingTo((one, other) -> one.id().toString().compareTo(other.id().toString()));
  }

  @Test
  void every_change_is_seen_by_who_brings_the_stamp_after_it() {
    // Given
    var live = live(project, LOYALTY);
    var before = now();
    var revised = live.revise(SATISFACTION, NOON);
    stores().surveys().save(revised);
    var unpublished = now();

    // When
    stores().surveys().save(revised.publish(NOON));

    // Then
    assertThat(before).containsExactly(live);
    assertThat(unpublished)
        .extracting(survey -> survey.version().questionnaire())
        .containsExactly(LOYALTY);
    assertThat(now())
        .extracting(survey -> survey.version().questionnaire())
        .containsExactly(SATISFACTION);
  }

  private List<Survey.Live> now() {
    return stores().liveSurveys().of(project, stamp());
  }

  private long stamp() {
    return view(ANNA, NOON).stamp();
  }

  private static Questionnaire priority(int priority) {
    return LOYALTY.targeted(
        new Targeting(
            Period.ALWAYS,
            Optional.empty(),
            List.of(),
            Audience.EVERYBODY,
            false,
            BigDecimal.valueOf(100),
            new Repetition.Once(),
            Set.of(),
            priority));
  }
}
