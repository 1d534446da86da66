package io.rapport.survey.application.answering;

import static io.rapport.survey.domain.response.Hearers.EVERYBODY;

import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Takes what a person answers right now: all at once or bit by bit, once however often sent. */
@ApplicationScoped
public class RecordResponse {

  private final AnsweredVersion versions;
  private final SubmissionDesk desk;
  private final ContinueResponse continueResponse;
  private final InstantSource clock;

  RecordResponse(
      AnsweredVersion versions,
      SubmissionDesk desk,
      ContinueResponse continueResponse,
      InstantSource clock) {
    this.versions = versions;
    this.desk = desk;
    this.continueResponse = continueResponse;
    this.clock = clock;
  }

  public Taking<Response> record(Submission submission) {
    var now = clock.instant();
    return atOnce(submission, now).orElseGet(() -> continueResponse.record(submission, now));
  }

  /** Most answers are the whole of a response that nobody has heard of. */
  private Optional<Taking<Response>> atOnce(Submission submission, Instant now) {
    var handed = new Handed(submission, Optional.empty(), now, now, EVERYBODY);
    return versions
        .atHand(submission.occasion())
        .flatMap(atHand -> desk.begin(atHand.version(), atHand.stamp(), handed));
  }
}
