package io.rapport.survey.application.answering;

import io.rapport.survey.application.port.Responses;
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
    var occasion = submission.occasion();
    var look = responses.look(occasion.project(), submission.response());
    var handed = new Handed(submission, look.standing(), now, now, true);
    return versions.of(occasion, look.stamp(), version -> desk.take(version, handed));
  }
}
