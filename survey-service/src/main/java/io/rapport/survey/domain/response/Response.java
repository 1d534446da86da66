package io.rapport.survey.domain.response;

import java.time.Instant;

/** What one person has answered to one version of a survey. Only an open one takes more. */
public sealed interface Response {

  Origin origin();

  Sheet sheet();

  Stamp stamp();

  /**
   * The response that a submission begins.
   *
   * @param givenAt when the person answered, which is {@code now} unless the past is brought in
   */
  static Response begin(Submission first, Instant givenAt, Instant now) {
    var origin = new Origin(first.response(), first.occasion(), givenAt);
    return of(origin, first.sheet(), new Stamp(1, givenAt, now), first.completed());
  }

  /** The response with these parts. */
  static Response of(Origin origin, Sheet sheet, Stamp stamp, boolean completed) {
    return completed ? new Completed(origin, sheet, stamp) : new Open(origin, sheet, stamp);
  }

  /** Whether it holds everything that the submission says. */
  default boolean holds(Submission submission) {
    return sheet().equals(sheet().with(submission.sheet()));
  }

  /** The same, known to come from a machine. */
  default Response byMachine(MachineSign sign, Instant now) {
    return of(
        origin(),
        sheet().byMachine(sign),
        stamp().next(stamp().answeredAt(), now),
        this instanceof Completed);
  }

  /** Still being answered. */
  record Open(Origin origin, Sheet sheet, Stamp stamp) implements Response {

    /** Whether the submission is only a repeat. */
    public boolean isUnchangedBy(Submission submission) {
      return holds(submission) && !submission.completed();
    }

    public Response take(Submission more, Instant givenAt, Instant now) {
      var all = sheet.with(more.sheet());
      var answeredAt = !sheet.hasScore() && all.hasScore() ? givenAt : stamp.answeredAt();
      return of(origin, all, stamp.next(answeredAt, now), more.completed());
    }
  }

  /** Closed by its respondent: all that it ever takes is a repeat. */
  record Completed(Origin origin, Sheet sheet, Stamp stamp) implements Response {}
}
