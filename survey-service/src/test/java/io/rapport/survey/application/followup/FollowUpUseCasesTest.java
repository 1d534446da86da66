package io.rapport.survey.application.followup;

import static io.rapport.survey.domain.response.ResponseExamples.anna;
import static io.rapport.survey.domain.response.ResponseExamples.begunWith;
import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static io.rapport.survey.domain.survey.SurveyExamples.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.adapter.out.memory.InMemoryAnnouncements;
import io.rapport.survey.adapter.out.memory.InMemoryAnnouncements.Announcement;
import io.rapport.survey.adapter.out.memory.InMemoryFollowUps;
import io.rapport.survey.adapter.out.memory.InMemoryResponses;
import io.rapport.survey.domain.Fault;
import io.rapport.survey.domain.followup.FollowUp;
import io.rapport.survey.domain.followup.FollowUp.Step;
import io.rapport.survey.domain.followup.FollowUp.Wish;
import io.rapport.survey.domain.followup.Member;
import io.rapport.survey.domain.followup.Note;
import io.rapport.survey.domain.followup.Status;
import io.rapport.survey.domain.followup.Tags;
import io.rapport.survey.domain.survey.SurveyId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Following up, with everything around it in memory. */
class FollowUpUseCasesTest {

  private static final Member ANNA = new Member("https://issuer", "anna");
  private static final Member STRANGER = new Member("https://issuer", "stranger");

  private final InMemoryResponses responses = new InMemoryResponses();
  private final InMemoryFollowUps followUps = new InMemoryFollowUps(responses);
  private final InMemoryAnnouncements announcements = new InMemoryAnnouncements();
  private final InstantSource clock = InstantSource.fixed(NOON);
  private boolean annaIsMember = true;

  private final ChangeFollowUp changeFollowUp =
      new ChangeFollowUp(
          responses,
          followUps,
          (_, somebody) -> annaIsMember && somebody.equals(ANNA),
          announcements,
          clock);
  private final WriteNote writeNote =
      new WriteNote(responses, followUps, announcements, UUID::randomUUID, clock);

  private final SurveyId survey = new SurveyId(UUID.randomUUID());
  private final Wish takenOn =
      new Wish(Status.IN_PROGRESS, Optional.of(ANNA), Tags.of(List.of("delivery")));
  private Target target;

  @BeforeEach
  void an_answer() {
    var submission = anna(survey).score(2).completed();
    responses.keep(begunWith(submission, NOON));
    target = new Target(SHOP, survey, submission.response());
  }

  @Test
  void a_change_is_kept_with_who_made_it_and_announced() {
    var outcome = changeFollowUp.change(target, Optional.of(Set.of(0)), takenOn, ANNA);

    var after = FollowUp.untouched().changed(takenOn);
    var step = new Step(after, ANNA, NOON);
    assertThat(outcome).isEqualTo(new ChangeFollowUp.Done(after));
    assertThat(followUps.history(SHOP, target.response(), Optional.empty(), 9))
        .containsExactly(step);
    assertThat(announcements.said()).containsExactly(new Announcement("followed up", step));
  }

  @Test
  void what_changes_nothing_is_neither_kept_nor_announced() {
    changeFollowUp.change(target, Optional.empty(), takenOn, ANNA);

    var again = changeFollowUp.change(target, Optional.empty(), takenOn, ANNA);

    assertThat(again).isEqualTo(new ChangeFollowUp.Done(FollowUp.untouched().changed(takenOn)));
    assertThat(announcements.said()).hasSize(1);
  }

  @Test
  void a_change_of_an_edition_that_is_gone_is_not_made() {
    changeFollowUp.change(target, Optional.of(Set.of(0)), takenOn, ANNA);

    assertThat(changeFollowUp.change(target, Optional.of(Set.of(0)), takenOn, ANNA))
        .isEqualTo(new ChangeFollowUp.ChangedMeanwhile());
  }

  @Test
  void an_answer_to_another_survey_is_none() {
    var other = new Target(SHOP, new SurveyId(UUID.randomUUID()), target.response());

    assertThat(changeFollowUp.change(other, Optional.empty(), takenOn, ANNA))
        .isEqualTo(new ChangeFollowUp.NoSuchAnswer());
    assertThat(writeNote.write(other, Optional.empty(), "Called", ANNA))
        .isEqualTo(new WriteNote.NoSuchAnswer());
  }

  @Test
  void only_a_member_is_assigned() {
    var wish = new Wish(Status.OPEN, Optional.of(STRANGER), Tags.none());

    assertThat(changeFollowUp.change(target, Optional.empty(), wish, ANNA))
        .isEqualTo(
            new ChangeFollowUp.Invalid(
                List.of(new Fault("assignee", "must be a member of the project"))));
  }

  @Test
  void who_has_left_keeps_what_they_were_assigned() {
    changeFollowUp.change(target, Optional.empty(), takenOn, ANNA);
    annaIsMember = false;

    var outcome =
        changeFollowUp.change(
            target,
            Optional.empty(),
            new Wish(Status.RESOLVED, Optional.of(ANNA), Tags.none()),
            ANNA);

    assertThat(outcome).isInstanceOf(ChangeFollowUp.Done.class);
  }

  @Test
  void tags_are_few_and_short_and_without_control_characters() {
    for (var tags :
        List.of(
            List.of(""),
            List.of("x".repeat(Tags.LONGEST + 1)),
            List.of("a\u0000b"),
            IntStream.rangeClosed(0, Tags.MOST).mapToObj(Integer::toString).toList())) {
      var wish = new Wish(Status.OPEN, Optional.empty(), Tags.of(tags));

      assertThat(changeFollowUp.change(target, Optional.empty(), wish, ANNA))
          .isInstanceOf(ChangeFollowUp.Invalid.class);
    }
  }

  @Test
  void a_note_is_kept_and_announced() {
    var outcome = writeNote.write(target, Optional.empty(), "Called \u0000 her", ANNA);

    var note = ((WriteNote.Written) outcome).note();
    assertThat(note).isEqualTo(new Note(note.id(), ANNA, NOON, "Called \u0000 her"));
    assertThat(followUps.notes(SHOP, target.response())).containsExactly(note);
    assertThat(announcements.said()).containsExactly(new Announcement("noted", note));
  }

  @Test
  void a_note_that_is_sent_again_is_written_once() {
    var id = Optional.of(UUID.randomUUID());
    var first = writeNote.write(target, id, "Called", ANNA);

    assertThat(writeNote.write(target, id, "Called", ANNA)).isEqualTo(first);
    assertThat(writeNote.write(target, id, "Called again", ANNA))
        .isEqualTo(new WriteNote.IdTaken());
    assertThat(announcements.said()).hasSize(1);
  }

  @Test
  void one_note_too_many_is_not_announced() {
    IntStream.range(0, Note.MOST)
        .forEach(_ -> writeNote.write(target, Optional.empty(), "x", ANNA));

    assertThat(writeNote.write(target, Optional.empty(), "x", ANNA))
        .isEqualTo(new WriteNote.TooMany());
    assertThat(announcements.said()).hasSize(Note.MOST);
  }
}
