package io.rapport.survey.application.authoring;

import static io.rapport.survey.domain.survey.SurveyExamples.LOYALTY;
import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static io.rapport.survey.domain.survey.SurveyExamples.SATISFACTION;
import static io.rapport.survey.domain.survey.SurveyExamples.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.adapter.out.memory.InMemoryCreations;
import io.rapport.survey.adapter.out.memory.InMemorySurveys;
import io.rapport.survey.application.authoring.CreateSurvey.Created;
import io.rapport.survey.application.authoring.CreateSurvey.KeyUsedForAnother;
import io.rapport.survey.application.authoring.CreateSurvey.Request;
import io.rapport.survey.domain.question.Nps;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.Questionnaire;
import io.rapport.survey.domain.survey.Survey;
import io.rapport.survey.domain.survey.SurveyId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The authoring use cases with everything around them in memory. */
class AuthoringTest {

  private static final Questionnaire NO_SURVEY =
      new Questionnaire("Twice", List.of(new Nps("q", "?", true), new Nps("q", "?", true)));

  private final InMemorySurveys surveys = new InMemorySurveys();
  private final InstantSource clock = InstantSource.fixed(NOON);
  private final SurveyChange change = new SurveyChange(surveys, clock);

  private final CreateSurvey create =
      new CreateSurvey(surveys, new InMemoryCreations(), UUID::randomUUID, clock);
  private final ReviseSurvey revise = new ReviseSurvey(change);
  private final PublishSurvey publish = new PublishSurvey(change);
  private final PauseSurvey pause = new PauseSurvey(change);
  private final ResumeSurvey resume = new ResumeSurvey(change);
  private final CloseSurvey close = new CloseSurvey(change);

  @Test
  void a_survey_begins_as_a_draft() {
    var survey = created();

    assertThat(survey).isInstanceOf(Survey.Draft.class);
    assertThat(surveys.find(SHOP, survey.id())).contains(survey);
  }

  @Test
  void the_same_request_creates_one_survey() {
    // Given
    var request = Optional.of(new Request("key", "digest"));

    // When
    var first = create.create(SHOP, LOYALTY, request);
    var second = create.create(SHOP, LOYALTY, request);

    // Then
    assertThat(first).isInstanceOf(Created.class);
    assertThat(second).isEqualTo(first);
    assertThat(surveys.page(SHOP, Optional.empty(), 10)).hasSize(1);
  }

  @Test
  void a_request_that_asks_for_something_else_needs_another_key() {
    // Given
    create.create(SHOP, LOYALTY, Optional.of(new Request("key", "digest")));

    // When
    var another = create.create(SHOP, SATISFACTION, Optional.of(new Request("key", "other")));

    // Then
    assertThat(another).isEqualTo(new KeyUsedForAnother());
    assertThat(surveys.page(SHOP, Optional.empty(), 10)).hasSize(1);
  }

  @Test
  void what_is_no_survey_is_neither_created_nor_written() {
    var survey = created();

    assertThat(create.create(SHOP, NO_SURVEY, Optional.empty()))
        .isInstanceOf(CreateSurvey.Invalid.class);
    assertThat(revise.revise(target(survey), NO_SURVEY)).isInstanceOf(Change.Invalid.class);
    assertThat(surveys.page(SHOP, Optional.empty(), 10)).containsExactly(survey);
  }

  @Test
  void a_survey_lives_from_draft_to_closed() {
    // Given
    var draft = created();

    // Then
    assertThat(done(publish.publish(target(draft)))).isInstanceOf(Survey.Live.class);
    assertThat(done(pause.pause(target(draft)))).isInstanceOf(Survey.Paused.class);
    assertThat(done(resume.resume(target(draft)))).isInstanceOf(Survey.Live.class);
    assertThat(done(revise.revise(target(draft), SATISFACTION))).isInstanceOf(Survey.Live.class);
    assertThat(done(publish.publish(target(draft))).newest().orElseThrow().number()).isEqualTo(2);
    assertThat(done(close.close(target(draft)))).isInstanceOf(Survey.Closed.class);
  }

  @ParameterizedTest
  @MethodSource
  void a_state_has_only_its_own_changes(Case wrong) {
    // Given
    var draft = created();
    wrong.before().forEach(step -> done(step.apply(this).apply(target(draft))));
    var before = surveys.find(SHOP, draft.id());

    // When
    var change = wrong.change().apply(this).apply(target(draft));

    // Then
    assertThat(change).isEqualTo(new Change.NotInThisState(wrong.why()));
    assertThat(surveys.find(SHOP, draft.id())).isEqualTo(before);
  }

  static Stream<Case> a_state_has_only_its_own_changes() {
    return Stream.of(
        new Case(List.of(), PAUSE, "Only a live survey can be paused."),
        new Case(List.of(), RESUME, "Only a paused survey can be resumed."),
        new Case(List.of(), CLOSE, "Only a live or paused survey can be closed."),
        new Case(List.of(PUBLISH), PUBLISH, "Everything in this survey is published already."),
        new Case(List.of(PUBLISH), RESUME, "Only a paused survey can be resumed."),
        new Case(List.of(PUBLISH, PAUSE), PAUSE, "Only a live survey can be paused."),
        new Case(
            List.of(PUBLISH, PAUSE), PUBLISH, "Everything in this survey is published already."),
        new Case(List.of(PUBLISH, CLOSE), PUBLISH, "A closed survey cannot be published."),
        new Case(List.of(PUBLISH, CLOSE), PAUSE, "Only a live survey can be paused."),
        new Case(List.of(PUBLISH, CLOSE), RESUME, "Only a paused survey can be resumed."),
        new Case(List.of(PUBLISH, CLOSE), CLOSE, "Only a live or paused survey can be closed."),
        new Case(List.of(PUBLISH, CLOSE), REVISE, "A closed survey cannot be changed."));
  }

  @Test
  void a_survey_of_another_project_is_not_there() {
    var elsewhere = new Target(new ProjectId("elsewhere"), created().id(), Optional.empty());

    assertThat(publish.publish(elsewhere)).isEqualTo(new Change.NoSuchSurvey());
  }

  @Test
  void who_saw_an_earlier_edition_changes_nothing() {
    // Given
    var draft = created();
    var seen = new Target(SHOP, draft.id(), Optional.of(Set.of(draft.header().edition())));
    done(revise.revise(seen, SATISFACTION));

    // When
    var late = revise.revise(seen, LOYALTY);

    // Then
    assertThat(late).isEqualTo(new Change.ChangedMeanwhile());
    assertThat(surveys.find(SHOP, draft.id()).orElseThrow().questionnaire())
        .isEqualTo(SATISFACTION);
  }

  @Test
  void of_two_changes_at_the_same_moment_one_is_too_late() {
    // Given
    var draft = created();
    var racing =
        change.apply(
            target(draft),
            (survey, now) -> {
              done(publish.publish(target(draft)));
              return new Change.Done(((Survey.Draft) survey).revise(SATISFACTION, now));
            });

    // Then
    assertThat(racing).isEqualTo(new Change.ChangedMeanwhile());
    assertThat(surveys.find(SHOP, draft.id())).containsInstanceOf(Survey.Live.class);
  }

  private static final Function<AuthoringTest, Function<Target, Change>> PUBLISH =
      test -> test.publish::publish;
  private static final Function<AuthoringTest, Function<Target, Change>> PAUSE =
      test -> test.pause::pause;
  private static final Function<AuthoringTest, Function<Target, Change>> RESUME =
      test -> test.resume::resume;
  private static final Function<AuthoringTest, Function<Target, Change>> CLOSE =
      test -> test.close::close;
  private static final Function<AuthoringTest, Function<Target, Change>> REVISE =
      test -> target -> test.revise.revise(target, SATISFACTION);

  /** A change that the state before it does not have. */
  record Case(
      List<Function<AuthoringTest, Function<Target, Change>>> before,
      Function<AuthoringTest, Function<Target, Change>> change,
      String why) {}

  private Survey created() {
    return ((Created) create.create(SHOP, LOYALTY, Optional.empty())).survey();
  }

  private static Target target(Survey survey) {
    return target(survey.id());
  }

  private static Target target(SurveyId survey) {
    return new Target(SHOP, survey, Optional.empty());
  }

  private static Survey done(Change change) {
    assertThat(change).isInstanceOf(Change.Done.class);
    return ((Change.Done) change).survey();
  }
}
