package io.rapport.survey.application.port;

import static io.rapport.survey.domain.response.ResponseExamples.anna;
import static io.rapport.survey.domain.response.ResponseExamples.begunWith;
import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static io.rapport.survey.domain.survey.SurveyExamples.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.application.port.Responses.Position;
import io.rapport.survey.domain.followup.Filter;
import io.rapport.survey.domain.followup.FollowUp;
import io.rapport.survey.domain.followup.FollowUp.Step;
import io.rapport.survey.domain.followup.FollowUp.Wish;
import io.rapport.survey.domain.followup.Member;
import io.rapport.survey.domain.followup.Note;
import io.rapport.survey.domain.followup.Status;
import io.rapport.survey.domain.followup.Tags;
import io.rapport.survey.domain.response.MachineSign;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.ResponseId;
import io.rapport.survey.domain.result.Selection;
import io.rapport.survey.domain.result.Selection.Whose;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.Survey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every keeper of follow-ups does. */
public abstract class FollowUpsContract {

  private static final Member ANNA = new Member("https://issuer", "anna");
  private static final Member BEN = new Member("https://issuer", "ben");
  private static final Wish TAKEN_ON =
      new Wish(Status.IN_PROGRESS, Optional.of(BEN), Tags.of(List.of("delivery", "Ä 😀")));

  private static final AtomicLong NOTES = new AtomicLong();

  private final ProjectId project = new ProjectId(UUID.randomUUID().toString());
  private final Survey.Draft draft = draft(project);
  private ResponseId answer;

  protected abstract Surveys surveys();

  protected abstract Responses responses();

  protected abstract FollowUps followUps();

  @BeforeEach
  void an_answer() {
    surveys().add(draft);
    surveys().save(draft.publish(NOON));
    answer = answered(0);
  }

  @Test
  void an_answer_is_untouched_at_first() {
    assertThat(followUps().find(project, answer)).isEqualTo(FollowUp.untouched());
    assertThat(followUps().of(project, List.of(answer))).isEmpty();
    assertThat(followUps().history(project, answer, Optional.empty(), 10)).isEmpty();
    assertThat(followUps().notes(project, answer)).isEmpty();
  }

  @Test
  void a_change_is_found_as_it_was_kept() {
    var step = changed(answer, TAKEN_ON);

    assertThat(followUps().find(project, answer)).isEqualTo(step.after());
    assertThat(followUps().of(project, List.of(answer, new ResponseId(UUID.randomUUID()))))
        .isEqualTo(Map.of(answer, step.after()));
    assertThat(followUps().find(new ProjectId("another"), answer)).isEqualTo(FollowUp.untouched());
  }

  @Test
  void of_two_changes_of_the_same_edition_the_first_stands() {
    var first = changed(answer, TAKEN_ON);
    var second =
        FollowUp.untouched().changed(new Wish(Status.DISMISSED, Optional.empty(), Tags.none()));

    assertThat(followUps().keep(project, answer, new Step(second, ANNA, NOON))).isFalse();
    assertThat(followUps().find(project, answer)).isEqualTo(first.after());
    assertThat(followUps().history(project, answer, Optional.empty(), 10)).containsExactly(first);
  }

  @Test
  void history_is_read_latest_first_and_part_by_part() {
    var first = changed(answer, TAKEN_ON);
    var second = changed(answer, new Wish(Status.RESOLVED, Optional.empty(), Tags.none()));

    assertThat(followUps().history(project, answer, Optional.empty(), 1)).containsExactly(second);
    assertThat(followUps().history(project, answer, Optional.of(2), 5)).containsExactly(first);
  }

  @Test
  void notes_are_kept_exactly_and_in_order() {
    var notes =
        List.of(
            note("'); drop table follow_up_note; -- \u0000 <script> =1+1 😀 \u202e"),
            note("  second\n"));

    notes.forEach(note -> assertThat(followUps().add(project, answer, note)).isTrue());

    assertThat(followUps().notes(project, answer)).containsExactlyElementsOf(notes);
  }

  @Test
  void a_note_is_added_once() {
    var note = note("x");
    followUps().add(project, answer, note);

    assertThat(followUps().add(project, answer, note)).isFalse();
    assertThat(followUps().notes(project, answer)).containsExactly(note);
  }

  @Test
  void an_answer_has_only_so_many_notes() {
    IntStream.range(0, Note.MOST).forEach(_ -> followUps().add(project, answer, note("x")));

    assertThat(followUps().add(project, answer, note("one too many"))).isFalse();
    assertThat(followUps().notes(project, answer)).hasSize(Note.MOST);
  }

  @Test
  void answers_are_found_by_status_tag_and_assignee() {
    // Given
    var untouched = answered(1);
    var resolved = answered(2);
    changed(answer, TAKEN_ON);
    changed(resolved, new Wish(Status.RESOLVED, Optional.of(ANNA), Tags.of(List.of("delivery"))));

    // Then
    assertThat(page(Filter.none())).containsExactly(resolved, untouched, answer);
    assertThat(page(by(Status.OPEN))).containsExactly(untouched);
    assertThat(page(by(Status.IN_PROGRESS))).containsExactly(answer);
    assertThat(page(by("delivery"))).containsExactly(resolved, answer);
    assertThat(page(by("Ä 😀"))).containsExactly(answer);
    assertThat(page(by("%"))).isEmpty();
    assertThat(page(by(new Filter.To("ben")))).containsExactly(answer);
    assertThat(page(by(new Filter.ToNobody()))).containsExactly(untouched);
    assertThat(
            page(
                new Filter(
                    Optional.of(Status.RESOLVED),
                    Optional.of("delivery"),
                    Optional.of(new Filter.To("anna")))))
        .containsExactly(resolved);
  }

  @Test
  void machines_are_told_apart_in_a_filtered_list_too() {
    changed(answer, TAKEN_ON);
    var standing = responses().find(project, answer).orElseThrow();
    responses().keep(standing.byMachine(MachineSign.TRAP, NOON));

    var delivery = by("delivery");
    assertThat(
            followUps()
                .page(draft.id(), Selection.ALL.of(Whose.MACHINES), delivery, Optional.empty(), 9))
        .hasSize(1);
    assertThat(
            followUps()
                .page(draft.id(), Selection.ALL.of(Whose.PEOPLE), delivery, Optional.empty(), 9))
        .isEmpty();
  }

  @Test
  void a_filtered_list_goes_on_after_a_position() {
    var second = answered(1);
    List.of(answer, second).forEach(response -> changed(response, TAKEN_ON));

    var first = followUps().page(draft.id(), Selection.ALL, by("delivery"), Optional.empty(), 1);
    var rest =
        followUps()
            .page(
                draft.id(),
                Selection.ALL,
                by("delivery"),
                Optional.of(Position.of(first.getFirst())),
                5);

    assertThat(ids(first)).containsExactly(second);
    assertThat(ids(rest)).containsExactly(answer);
  }

  private ResponseId answered(int minute) {
    var submission = anna(project, draft.id()).score(3).completed();
    responses().keep(begunWith(submission, NOON.plusSeconds(60L * minute)));
    return submission.response();
  }

  private Step changed(ResponseId response, Wish wish) {
    var step = new Step(followUps().find(project, response).changed(wish), ANNA, NOON);
    assertThat(followUps().keep(project, response, step)).isTrue();
    return step;
  }

  private List<ResponseId> page(Filter filter) {
    return ids(followUps().page(draft.id(), Selection.ALL, filter, Optional.empty(), 10));
  }

  private static List<ResponseId> ids(List<Response> found) {
    return found.stream().map(response -> response.origin().id()).toList();
  }

  private static Note note(String text) {
    return new Note(new UUID(0, NOTES.incrementAndGet()), ANNA, NOON, text);
  }

  private static Filter by(Status status) {
    return new Filter(Optional.of(status), Optional.empty(), Optional.empty());
  }

  private static Filter by(String tag) {
    return new Filter(Optional.empty(), Optional.of(tag), Optional.empty());
  }

  private static Filter by(Filter.Assignment assignment) {
    return new Filter(Optional.empty(), Optional.empty(), Optional.of(assignment));
  }
}
