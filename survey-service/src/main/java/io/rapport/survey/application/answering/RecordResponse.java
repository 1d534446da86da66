package io.rapport.survey.application.answering;

import io.rapport.survey.application.port.Responses;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Takes what a person answers right now: all at once or bit by bit, once however often sent. */
@ApplicationScoped
@Transactional
public class RecordResponse {

  private final AnsweredVersion versions;
  private final Responses responses;
  private final SubmissionDesk desk;
  private final InstantSource clock;

  RecordResponse(
      AnsweredVersion versions, Responses responses, SubmissionDesk desk, InstantSource clock) {
    this.versions = versions;
    this.responses = responses;
    this.desk = desk;
    this.clock = clock;
  }

  public Taking<Response> record(Submission submission) {
    var now = clock.instant();
    return atOnce(submission, now).orElseGet(() -> afterALook(submission, now));
  }

  /** Most answers are the whole of a response that nobody has heard of. */
  private Optional<Taking<Response>> atOnce(Submission submission, Instant now) {
    var handed = new Handed(submission, Optional.empty(), now, now, true);
    return versions
        .atHand(submission.occasion())
        .flatMap(atHand -> desk.begin(atHand.version(), atHand.stamp(), handed));
  }

  private Taking<Response> afterALook(Submission submission, Instant now) {
    var occasion = submission.occasion();
    var look = responses.look(occasion.project(), submission.response());
    var handed = new Handed(submission, look.standing(), now, now, true);
    return versions.of(occasion, look.stamp(), version -> desk.take(version, handed));
  }
}
