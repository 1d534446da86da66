package io.rapport.survey.application.port;

import static io.rapport.survey.domain.response.ResponseExamples.anna;
import static io.rapport.survey.domain.response.ResponseExamples.begunWith;
import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static io.rapport.survey.domain.survey.SurveyExamples.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.application.port.Responses.Position;
import io.rapport.survey.domain.question.Answer.Choices;
import io.rapport.survey.domain.question.Answer.Consented;
import io.rapport.survey.domain.question.Answer.Text;
import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.MachineSign;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.ResponseExamples;
import io.rapport.survey.domain.response.ResponseId;
import io.rapport.survey.domain.result.Selection;
import io.rapport.survey.domain.result.Selection.Whose;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.Survey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every keeper of responses does. */
public abstract class ResponsesContract {

  private static final Instant LATER = NOON.plusMillis(1);

  private final ProjectId project = new ProjectId(UUID.randomUUID().toString());
  private final Survey.Draft draft = draft(project);
  private final ResponseExamples.Draft anna = anna(project, draft.id());

  protected abstract Surveys surveys();

  protected abstract Responses responses();

  @BeforeEach
  void a_published_survey() {
    surveys().add(draft);
    surveys().save(draft.publish(NOON));
  }

  @Test
  void one_look_shows_what_stands_and_a_stamp_that_grows_with_the_surveys() {
    // Given
    var begun = begunWith(anna.score(9).partial(), NOON);
    var before = responses().look(project, anna.response());

    // When
    responses().keep(begun);
    surveys().add(draft(project));

    // Then
    var after = responses().look(project, anna.response());
    assertThat(before.standing()).isEmpty();
    assertThat(after.standing()).contains(begun);
    assertThat(after.stamp()).isGreaterThanOrEqualTo(before.stamp());
  }

  @Test
  void a_response_is_found_as_it_was_kept() {
    // Given
    var response =
        begunWith(
            anna.score(9)
                .why("'); drop table response; -- \u0000 😀 ")
                .answer("one", Choices.of("free"))
                .answer("some", new Choices(Set.of("a", "b"), Optional.of("\u0000 = '; --")))
                .answer("ok", new Consented(false))
                .attribute("text", new Attribute.Text("\u0000"))
                .attribute("number", new Attribute.Quantity(new BigDecimal("17.50")))
                .attribute("flag", new Attribute.Flag(false))
                .by(new Respondent(Optional.empty(), Optional.of("u1")))
                .completed(),
            NOON);

    // When
    var kept = responses().keep(response);

    // Then
    assertThat(kept).isTrue();
    assertThat(find(response)).contains(response);
  }

  @Test
  void another_project_has_responses_of_its_own_under_the_same_id() {
    var response = kept(anna.score(9));

    assertThat(responses().find(new ProjectId("another"), response.origin().id())).isEmpty();
  }

  @Test
  void the_next_revision_replaces_the_one_before() {
    // Given
    var first = (Response.Open) kept(anna.score(9));

    // When
    var second = first.take(anna.then().why("Quick").completed(), LATER, LATER);
    var kept = responses().keep(second);

    // Then
    assertThat(kept).isTrue();
    assertThat(find(first)).contains(second);
  }

  @Test
  void a_revision_is_kept_once() {
    // Given
    var first = (Response.Open) kept(anna.score(9));
    var second = first.take(anna.then().why("Quick").partial(), LATER, LATER);
    var other = first.take(anna.then().why("Slow").partial(), LATER, LATER);
    responses().keep(second);

    // Then
    assertThat(responses().keep(first)).isFalse();
    assertThat(responses().keep(other)).isFalse();
    assertThat(find(first)).contains(second);
  }

  @Test
  void of_many_at_once_one_is_first() throws InterruptedException, ExecutionException {
    // Given
    var response = begunWith(anna.score(9).partial(), NOON);
    Callable<Boolean> keep = () -> responses().keep(response);

    // When
    try (var threads = Executors.newFixedThreadPool(20)) {
      var kept = threads.invokeAll(Stream.generate(() -> keep).limit(20).toList());

      // Then
      var first = 0;
      for (var one : kept) {
        first += one.get() ? 1 : 0;
      }
      assertThat(first).isEqualTo(1);
    }
  }

  @Test
  void a_survey_lists_its_responses_latest_first_and_part_by_part() {
    // Given
    var early = kept(at(NOON, new UUID(9, 9)));
    var low = kept(at(LATER, new UUID(1, 1)));
    var high = kept(at(LATER, new UUID(-1, 1)));

    // Then
    assertThat(page(Optional.empty(), 2)).containsExactly(high, low);
    assertThat(page(Optional.of(Position.of(high)), 2)).containsExactly(low, early);
    assertThat(page(Optional.of(Position.of(early)), 2)).isEmpty();
  }

  @Test
  void a_response_keeps_its_place_when_it_goes_on() {
    // Given
    var early = (Response.Open) kept(at(NOON, UUID.randomUUID()));
    var late = kept(at(LATER, UUID.randomUUID()));

    // When
    var goneOn =
        early.take(
            anna.under(early.origin().id()).answer("why", new Text("x")).partial(),
            LATER.plusSeconds(9),
            LATER.plusSeconds(9));
    responses().keep(goneOn);

    // Then
    assertThat(page(Optional.empty(), 2)).containsExactly(late, goneOn);
  }

  @Test
  void a_machine_is_remembered_and_told_apart() {
    // Given
    var person = kept(at(NOON, UUID.randomUUID()));
    var early = kept(machine(NOON, MachineSign.TRAP));
    var late = kept(machine(LATER, MachineSign.TRAP));
    var other = kept(machine(LATER.plusSeconds(1), MachineSign.TOO_FAST));

    // Then
    assertThat(find(early)).contains(early);
    assertThat(responses().page(draft.id(), Selection.ALL.of(Whose.PEOPLE), Optional.empty(), 9))
        .containsExactly(person);
    assertThat(responses().page(draft.id(), Selection.ALL.of(Whose.MACHINES), Optional.empty(), 9))
        .containsExactly(other, late, early);
    assertThat(
            responses()
                .page(
                    draft.id(),
                    Selection.ALL.of(Whose.MACHINES),
                    Optional.of(Position.of(other)),
                    1))
        .containsExactly(late);
    assertThat(responses().machines(draft.id(), Selection.ALL))
        .isEqualTo(Map.of(MachineSign.TRAP, 2, MachineSign.TOO_FAST, 1));
    assertThat(responses().machines(draft.id(), Selection.ALL.between(LATER, LATER))).isEmpty();
  }

  @Test
  void a_response_turns_out_to_be_a_machines() {
    // Given
    var response = kept(anna.score(9));

    // When
    var marked = response.byMachine(MachineSign.TRAP, LATER);
    responses().keep(marked);

    // Then
    assertThat(find(response)).contains(marked);
    assertThat(marked.stamp().revision()).isEqualTo(2);
  }

  private Response machine(Instant when, MachineSign sign) {
    var given = anna.under(new ResponseId(UUID.randomUUID())).score(9);
    return begunWith(given.by(sign).partial(), when);
  }

  private List<Response> page(Optional<Position> after, int atMost) {
    return responses().page(draft.id(), Selection.ALL, after, atMost);
  }

  private Optional<Response> find(Response response) {
    return responses().find(project, response.origin().id());
  }

  private Response kept(ResponseExamples.Draft given) {
    return kept(begunWith(given.partial(), NOON));
  }

  private Response at(Instant when, UUID id) {
    return begunWith(anna.under(new ResponseId(id)).score(9).partial(), when);
  }

  private Response kept(Response response) {
    assertThat(responses().keep(response)).isTrue();
    return response;
  }
}
