package io.rapport.survey.application.answering;

import static io.rapport.survey.domain.response.Hearers.EVERYBODY;

import io.rapport.survey.application.port.Responses;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Takes an answer by what stands of its response, and of its survey. */
@ApplicationScoped
@Transactional
class ContinueResponse {

  private final AnsweredVersion versions;
  private final Responses responses;
  private final SubmissionDesk desk;

  ContinueResponse(AnsweredVersion versions, Responses responses, SubmissionDesk desk) {
    this.versions = versions;
    this.responses = responses;
    this.desk = desk;
  }

  Taking<Response> record(Submission submission, Instant now) {
    var occasion = submission.occasion();
    var look = responses.look(occasion.project(), submission.response());
    var handed = new Handed(submission, look.standing(), now, now, EVERYBODY);
    return versions.of(occasion, look.stamp(), version -> desk.take(version, handed));
  }
}
