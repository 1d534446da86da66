package io.rapport.survey.application.answering;

import static io.rapport.survey.domain.response.ResponseExamples.ANNA;
import static io.rapport.survey.domain.response.ResponseExamples.anna;
import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static io.rapport.survey.domain.survey.SurveyExamples.SATISFACTION;
import static io.rapport.survey.domain.survey.SurveyExamples.SHOP;
import static io.rapport.survey.domain.survey.SurveyExamples.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.adapter.out.memory.InMemoryAsked;
import io.rapport.survey.adapter.out.memory.InMemoryEncounters;
import io.rapport.survey.adapter.out.memory.InMemoryErasures;
import io.rapport.survey.adapter.out.memory.InMemoryLiveSurveys;
import io.rapport.survey.adapter.out.memory.InMemoryPersons;
import io.rapport.survey.adapter.out.memory.InMemoryResponses;
import io.rapport.survey.adapter.out.memory.InMemorySurveyFacts;
import io.rapport.survey.adapter.out.memory.InMemorySurveyFacts.Announced;
import io.rapport.survey.adapter.out.memory.InMemorySurveyFacts.Fact;
import io.rapport.survey.adapter.out.memory.InMemorySurveys;
import io.rapport.survey.domain.asking.Asked;
import io.rapport.survey.domain.question.Answer.Score;
import io.rapport.survey.domain.response.Channel;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.News;
import io.rapport.survey.domain.response.Occasion;
import io.rapport.survey.domain.response.Refusal.Reason;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.ResponseExamples;
import io.rapport.survey.domain.response.Stamp;
import io.rapport.survey.domain.response.Submission;
import io.rapport.survey.domain.survey.Survey;
import io.rapport.survey.domain.survey.SurveyId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The answering use cases with everything around them in memory. */
class AnsweringTest {

  private static final Instant NOW = NOON.plusSeconds(3600);

  private final InMemorySurveys surveys = new InMemorySurveys();
  private final InMemorySurveyFacts facts = new InMemorySurveyFacts();
  private final InMemoryResponses responses = new InMemoryResponses();
  private final InMemoryAsked history = new InMemoryAsked(responses, facts);
  private final InMemoryPersons persons = new InMemoryPersons(history);
  private final SubmissionDesk submissions = new SubmissionDesk(responses, facts, history);
  private final EncounterDesk encounters =
      new EncounterDesk(new InMemoryEncounters(), facts, history);
  private final InMemoryErasures erasures = new InMemoryErasures();
  private final InstantSource clock = InstantSource.fixed(NOW);

  private final AnsweredVersion versions =
      new AnsweredVersion(surveys, new InMemoryLiveSurveys(surveys));

  private final RecordResponse recordResponse =
      new RecordResponse(
          versions, submissions, new ContinueResponse(versions, responses, submissions), clock);
  private final RecordEncounter recordEncounter =
      new RecordEncounter(versions, encounters, UUID::randomUUID, clock);
  private final ImportAnswers importAnswers =
      new ImportAnswers(surveys, submissions, encounters, erasures, clock);

  private final Survey.Draft draft = draft();
  private final Survey.Live live = draft.publish(NOON);
  private final ResponseExamples.Draft anna = anna(live.id());

  @BeforeEach
  void a_live_survey() {
    surveys.add(draft);
    surveys.save(live);
  }

  @Test
  void an_answer_is_kept_and_told() {
    var taken = taken(recordResponse.record(anna.score(9).completed()));

    assertThat(taken).isInstanceOf(Response.Completed.class);
    assertThat(taken.stamp()).isEqualTo(new Stamp(1, NOW, NOW));
    assertThat(facts.facts()).containsExactly(new Fact(live.version(), taken));
  }

  @Test
  void an_answer_that_is_sent_whole_is_announced_as_new_and_as_completed_once() {
    var taken = taken(recordResponse.record(anna.score(9).completed()));

    recordResponse.record(anna.score(9).completed());

    assertThat(facts.announced())
        .containsExactly(new Announced(News.ANSWERED, taken), new Announced(News.COMPLETED, taken));
  }

  @Test
  void a_repeated_answer_is_told_once() {
    // Given
    var first = taken(recordResponse.record(anna.score(9).completed()));

    // When
    var second = recordResponse.record(anna.score(9).completed());

    // Then
    assertThat(second).isEqualTo(new Taking.Known<>(first));
    assertThat(facts.facts()).hasSize(1);
  }

  @Test
  void each_part_is_told_as_a_revision_of_the_whole() {
    // When
    var first = taken(recordResponse.record(anna.score(9).partial()));
    var second = taken(recordResponse.record(anna.then().why("Quick").partial()));
    var third = taken(recordResponse.record(anna.then().completed()));

    // Then
    assertThat(facts.facts()).extracting(Fact::what).containsExactly(first, second, third);
    assertThat(third.sheet().answers()).containsOnlyKeys("score", "why");
    assertThat(third.stamp().revision()).isEqualTo(3);
    assertThat(persons.find(SHOP, ANNA, Optional.empty(), NOW).person().history())
        .extracting(Asked::answeredAt)
        .containsExactly(Optional.of(first.origin().startedAt()));
  }

  @Test
  void a_hundred_at_once_are_one() throws InterruptedException {
    // Given
    var submission = anna.score(9).completed();
    Callable<Taking<Response>> send = () -> recordResponse.record(submission);

    // When
    try (var threads = Executors.newFixedThreadPool(20)) {
      threads.invokeAll(Stream.generate(() -> send).limit(100).toList());
    }

    // Then
    assertThat(facts.facts()).hasSize(1);
  }

  @Test
  void an_earlier_version_is_still_answered_as_it_was_asked() {
    // Given
    surveys.save(live.revise(SATISFACTION, NOON));
    surveys.save(live.revise(SATISFACTION, NOON).publish(NOON));

    // When
    taken(recordResponse.record(anna.score(9).completed()));

    // Then
    assertThat(facts.facts()).extracting(Fact::version).containsExactly(live.version());
  }

  @Test
  void what_is_refused_is_neither_kept_nor_told() {
    assertThat(recordResponse.record(anna.score(11).completed()))
        .isInstanceOf(Taking.Refused.class);
    assertThat(recordResponse.record(anna.score(10).partial())).isInstanceOf(Taking.Taken.class);
    assertThat(facts.facts()).hasSize(1);
  }

  @Test
  void a_survey_that_is_not_there_or_not_live_takes_nothing() {
    // Given
    var elsewhere = anna.on(new Occasion(SHOP, new SurveyId(UUID.randomUUID()), 1, Channel.API));
    surveys.save(live.pause(NOON));

    // Then
    assertThat(reasonOf(elsewhere.score(9).completed())).isEqualTo(Reason.UNKNOWN_SURVEY);
    assertThat(reasonOf(anna.score(9).completed())).isEqualTo(Reason.SURVEY_NOT_LIVE);
    assertThat(facts.facts()).isEmpty();
  }

  @Test
  void a_version_that_was_never_published_takes_nothing() {
    var version2 = anna.on(new Occasion(SHOP, live.id(), 2, Channel.API));

    assertThat(reasonOf(version2.score(9).completed())).isEqualTo(Reason.UNKNOWN_VERSION);
  }

  @Test
  void a_showing_is_told_once_under_the_id_of_its_client() {
    // Given
    var id = Optional.of(UUID.randomUUID());
    var occasion = new Occasion(SHOP, live.id(), 1, Channel.WIDGET);

    // When
    var first = recordEncounter.record(Encounter.Kind.SHOWN, id, occasion, ANNA);
    var second = recordEncounter.record(Encounter.Kind.SHOWN, id, occasion, ANNA);

    // Then
    var showing = new Encounter(Encounter.Kind.SHOWN, id.orElseThrow(), occasion, ANNA, NOW, NOW);
    assertThat(first).isEqualTo(new Taking.Taken<>(showing));
    assertThat(second).isEqualTo(new Taking.Known<>(showing));
    assertThat(facts.facts()).containsExactly(new Fact(live.version(), showing));
  }

  @Test
  void showings_without_an_id_are_all_different() {
    // Given
    var occasion = new Occasion(SHOP, live.id(), 1, Channel.WIDGET);

    // When
    recordEncounter.record(Encounter.Kind.DISMISSED, Optional.empty(), occasion, ANNA);
    recordEncounter.record(Encounter.Kind.DISMISSED, Optional.empty(), occasion, ANNA);

    // Then
    assertThat(facts.facts()).hasSize(2);
  }

  @Test
  void the_past_is_brought_in_with_its_own_dates_once() {
    // Given
    var yesterday = NOON.minusSeconds(86_400);
    var past = past(Optional.empty(), answered(9, yesterday), shown(yesterday));

    // When
    var first = broughtIn(past);
    var second = broughtIn(past);

    // Then
    assertThat(first).hasSize(2).allMatch(Taking.Taken.class::isInstance);
    assertThat(second).hasSize(2).allMatch(Taking.Known.class::isInstance);
    assertThat(facts.facts())
        .extracting(AnsweringTest::datesOf)
        .containsExactly(List.of(yesterday, NOW), List.of(yesterday, NOW));
    assertThat(facts.announced()).isEmpty();
  }

  @Test
  void what_cannot_be_brought_in_leaves_the_rest() {
    // Given
    var past =
        past(Optional.empty(), answered(11, NOON), answered(9, NOW.plusMillis(1)), shown(NOON));

    // When
    var takings = broughtIn(past);

    // Then
    assertThat(takings.get(0)).isInstanceOf(Taking.Refused.class);
    assertThat(takings.get(1)).isInstanceOf(Taking.Refused.class);
    assertThat(takings.get(2)).isInstanceOf(Taking.Taken.class);
    assertThat(facts.facts()).hasSize(1);
  }

  @Test
  void the_past_saw_the_version_that_it_names_or_that_was_in_force() {
    // Given
    var later = NOON.plusSeconds(60);
    var revised = live.revise(SATISFACTION, later);
    surveys.save(revised);
    surveys.save(revised.publish(later));

    // When
    broughtIn(past(Optional.empty(), shown(later), shown(NOON), shown(NOON.minusSeconds(1))));
    broughtIn(past(Optional.of(2), shown(NOON)));

    // Then
    assertThat(facts.facts())
        .extracting(fact -> fact.version().number())
        .containsExactlyInAnyOrder(2, 1, 1, 2);
  }

  @Test
  void an_unpublished_version_has_no_past() {
    assertThat(broughtIn(past(Optional.of(2), shown(NOON))))
        .hasOnlyElementsOfType(Taking.Refused.class);
  }

  @Test
  void the_past_of_a_closed_survey_is_brought_in_and_that_of_a_draft_is_none() {
    // Given
    surveys.save(live.close(NOON));
    var never = draft();
    surveys.add(never);

    // Then
    assertThat(broughtIn(past(Optional.empty(), shown(NOON)))).hasSize(1);
    assertThat(
            importAnswers.bringIn(
                new Past(SHOP, never.id(), Optional.empty(), List.of(shown(NOON)))))
        .extracting("refusal.reason")
        .isEqualTo(Reason.SURVEY_NOT_LIVE);
  }

  /** When it happened and when it was recorded. */
  private static List<Instant> datesOf(Fact fact) {
    return switch (fact.what()) {
      case Response response ->
          List.of(response.stamp().answeredAt(), response.stamp().recordedAt());
      case Encounter encounter -> List.of(encounter.occurredAt(), encounter.recordedAt());
      default -> throw new AssertionError(fact);
    };
  }

  private Past past(Optional<Integer> version, Past.Item... items) {
    return new Past(SHOP, live.id(), version, List.of(items));
  }

  private List<Taking<?>> broughtIn(Past past) {
    return ((ImportAnswers.BroughtIn) importAnswers.bringIn(past)).takings();
  }

  private Past.Answered answered(int score, Instant when) {
    return new Past.Answered(
        UUID.randomUUID(),
        Channel.IMPORT,
        anna.answer("score", new Score(score)).completed().sheet(),
        true,
        when);
  }

  private static Past.Met shown(Instant when) {
    return new Past.Met(Encounter.Kind.SHOWN, UUID.randomUUID(), Channel.IMPORT, ANNA, when);
  }

  private Reason reasonOf(Submission submission) {
    return ((Taking.Refused<Response>) recordResponse.record(submission)).refusal().reason();
  }

  private static Response taken(Taking<Response> taking) {
    return ((Taking.Taken<Response>) taking).kept();
  }
}
