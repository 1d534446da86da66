package io.rapport.survey.application.port;

import static io.rapport.survey.domain.response.ResponseExamples.ANNA;
import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static io.rapport.survey.domain.survey.SurveyExamples.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.application.port.Encounters.Position;
import io.rapport.survey.domain.response.Channel;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Occasion;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.Survey;
import io.rapport.survey.domain.survey.SurveyId;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every keeper of encounters does. */
public abstract class EncountersContract {

  private final Survey.Draft draft = draft(new ProjectId(UUID.randomUUID().toString()));

  protected abstract Surveys surveys();

  protected abstract Encounters encounters();

  @BeforeEach
  void a_published_survey() {
    surveys().add(draft);
    surveys().save(draft.publish(NOON));
  }

  @Test
  void an_encounter_is_kept_once() {
    var shown = encounter(draft.header().project(), Encounter.Kind.SHOWN, UUID.randomUUID());

    assertThat(encounters().keep(shown)).isTrue();
    assertThat(encounters().keep(shown)).isFalse();
  }

  @Test
  void kinds_and_projects_have_ids_of_their_own() {
    // Given
    var id = UUID.randomUUID();
    var project = draft.header().project();
    var another = new ProjectId(UUID.randomUUID().toString());

    // Then
    assertThat(encounters().keep(encounter(project, Encounter.Kind.SHOWN, id))).isTrue();
    assertThat(encounters().keep(encounter(project, Encounter.Kind.DISMISSED, id))).isTrue();
    assertThat(encounters().keep(encounter(another, Encounter.Kind.SHOWN, id))).isTrue();
  }

  @Test
  void a_surveys_encounters_are_read_part_by_part_the_earliest_first() {
    // Given
    var project = draft.header().project();
    var all =
        Stream.of(3, 1, 2, 1)
            .map(
                second ->
                    new Encounter(
                        second == 2 ? Encounter.Kind.DISMISSED : Encounter.Kind.SHOWN,
                        UUID.randomUUID(),
                        new Occasion(project, draft.id(), 1, Channel.WIDGET),
                        ANNA,
                        NOON.plusSeconds(second),
                        NOON.plusSeconds(9)))
            .toList();
    all.forEach(encounters()::keep);

    // When
    var first = encounters().page(draft.id(), Optional.empty(), 3);
    var rest = encounters().page(draft.id(), Optional.of(Position.of(first.getLast())), 3);

    // Then
    assertThat(first).hasSize(3).isSortedAccordingTo(Comparator.comparing(Encounter::occurredAt));
    assertThat(rest).containsExactly(all.getFirst());
    assertThat(first).doesNotHaveDuplicates().allMatch(all::contains);
    assertThat(encounters().page(new SurveyId(UUID.randomUUID()), Optional.empty(), 3)).isEmpty();
  }

  private Encounter encounter(ProjectId project, Encounter.Kind kind, UUID id) {
    var occasion = new Occasion(project, draft.id(), 1, Channel.WIDGET);
    return new Encounter(kind, id, occasion, ANNA, NOON, NOON);
  }
}
