package io.rapport.survey.application.answering;

import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Takes what a person answers right now: all at once or bit by bit, once however often sent. */
@ApplicationScoped
@Transactional
public class RecordResponse {

  private final AnsweredVersion versions;
  private final SubmissionDesk desk;
  private final Herald herald;
  private final InstantSource clock;

  RecordResponse(
      AnsweredVersion versions, SubmissionDesk desk, Herald herald, InstantSource clock) {
    this.versions = versions;
    this.desk = desk;
    this.herald = herald;
    this.clock = clock;
  }

  public Taking<Response> record(Submission submission) {
    var now = clock.instant();
    return versions.of(
        submission.occasion(),
        version -> herald.announce(version, desk.take(version, submission, now, now)));
  }
}
