package io.rapport.survey.application.port;

import static io.rapport.survey.domain.response.ResponseExamples.ANNA;
import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static io.rapport.survey.domain.survey.SurveyExamples.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.response.Channel;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Occasion;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.Survey;
import java.util.UUID;
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

  private Encounter encounter(ProjectId project, Encounter.Kind kind, UUID id) {
    var occasion = new Occasion(project, draft.id(), 1, Channel.WIDGET);
    return new Encounter(kind, id, occasion, ANNA, NOON, NOON);
  }
}
