package io.rapport.survey.application.followup;

import io.rapport.survey.application.port.Announcements;
import io.rapport.survey.application.port.FollowUps;
import io.rapport.survey.application.port.NewIds;
import io.rapport.survey.application.port.Responses;
import io.rapport.survey.domain.followup.Member;
import io.rapport.survey.domain.followup.Note;
import io.rapport.survey.domain.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adds a note to an answer. */
@ApplicationScoped
@Transactional
public class WriteNote {

  private final Responses responses;
  private final FollowUps followUps;
  private final Announcements announcements;
  private final NewIds ids;
  private final InstantSource clock;

  WriteNote(
      Responses responses,
      FollowUps followUps,
      Announcements announcements,
      NewIds ids,
      InstantSource clock) {
    this.responses = responses;
    this.followUps = followUps;
    this.announcements = announcements;
    this.ids = ids;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {}

  public record Written(Note note) implements Outcome {}

  public record NoSuchAnswer() implements Outcome {}

  /** The answer has as many as it may have. */
  public record TooMany() implements Outcome {}

  /** Another note has this id. */
  public record IdTaken() implements Outcome {}

  /**
   * Writes it.
   *
   * @param id of a client that may send the same note again; it is then written once
   */
  public Outcome write(Target target, Optional<UUID> id, String text, Member author) {
    return responses
        .find(target.project(), target.response())
        .filter(response -> response.origin().occasion().survey().equals(target.survey()))
        .map(response -> written(response, id.orElseGet(ids::next), text, author))
        .orElseGet(NoSuchAnswer::new);
  }

  private Outcome written(Response response, UUID noteId, String text, Member author) {
    var project = response.origin().occasion().project();
    var answer = response.origin().id();
    var note = new Note(noteId, author, clock.instant(), text);
    if (!followUps.add(project, answer, note)) {
      return before(followUps.notes(project, answer), note);
    }
    announcements.noted(response, followUps.find(project, answer), note);
    return new Written(note);
  }

  private static Outcome before(List<Note> notes, Note note) {
    return notes.stream()
        .filter(known -> known.id().equals(note.id()))
        .findFirst()
        .<Outcome>map(known -> known.says(note) ? new Written(known) : new IdTaken())
        .orElseGet(TooMany::new);
  }
}
