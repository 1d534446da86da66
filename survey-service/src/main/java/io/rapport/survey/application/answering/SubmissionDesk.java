package io.rapport.survey.application.answering;

import static io.rapport.survey.domain.response.Hearers.NOBODY;
import static io.rapport.survey.domain.response.Hearers.SERVICES;

import io.rapport.survey.application.port.AskedHistory;
import io.rapport.survey.application.port.Responses;
import io.rapport.survey.application.port.SurveyFacts;
import io.rapport.survey.domain.response.AnswerRules;
import io.rapport.survey.domain.response.Attempt;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.Revision;
import io.rapport.survey.domain.response.Submission;
import io.rapport.survey.domain.survey.PublishedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Where every submission is handed in, from whichever side it comes. */
@ApplicationScoped
class SubmissionDesk {

  private final Responses responses;
  private final SurveyFacts facts;
  private final AskedHistory history;

  SubmissionDesk(Responses responses, SurveyFacts facts, AskedHistory history) {
    this.responses = responses;
    this.facts = facts;
    this.history = history;
  }

  /** Takes what was given before, or elsewhere. */
  Taking<Response> takeOld(
      PublishedVersion version, Submission submission, Instant givenAt, Instant now) {
    return take(version, new Handed(submission, standing(submission), givenAt, now, SERVICES));
  }

  /**
   * Takes what can only be the beginning of a response, without a look at what stands.
   *
   * @param stamp of the project's surveys when the version was the newest
   * @return nothing where it cannot be taken so; that is no refusal yet
   */
  Optional<Taking<Response>> begin(PublishedVersion version, long stamp, Handed handed) {
    var submission = handed.submission().to(version.questionnaire());
    if (AnswerRules.refusal(new Attempt(version, Optional.empty(), submission)).isPresent()) {
      return Optional.empty();
    }
    var first = Response.begin(submission, handed.givenAt(), handed.now());
    var revision = new Revision(version, first, handed.hearers());
    return revision.isCounted() || !history.begunAtOnce(revision, stamp)
        ? Optional.empty()
        : Optional.of(new Taking.Taken<>(first));
  }

  Taking<Response> take(PublishedVersion version, Handed handed) {
    var submission = handed.submission().to(version.questionnaire());
    var standing = handed.standing();
    while (true) {
      var refusal = AnswerRules.refusal(new Attempt(version, standing, submission));
      if (refusal.isPresent()) {
        return new Taking.Refused<>(refusal.get());
      }
      var next = next(standing, submission, handed.givenAt(), handed.now());
      if (next.isEmpty()) {
        return new Taking.Known<>(standing.orElseThrow());
      }
      // Whoever is first with this revision wins; the other one looks again at what stands now.
      var revision = new Revision(version, next.get(), handed.hearers());
      if (standing.isPresent() ? isKept(revision) : history.begun(revision)) {
        return new Taking.Taken<>(next.get());
      }
      standing = standing(submission);
    }
  }

  private boolean isKept(Revision next) {
    var isKept = responses.keep(next.response());
    if (isKept) {
      facts.answered(next);
    }
    return isKept;
  }

  /** Keeps what stands so in another installation, where others have heard of it. */
  Taking<Response> copy(PublishedVersion version, Response response) {
    var submission =
        new Submission(
            response.origin().id(),
            response.origin().occasion(),
            response.sheet(),
            response instanceof Response.Completed);
    var refusal = AnswerRules.refusal(new Attempt(version, Optional.empty(), submission));
    if (refusal.isPresent()) {
      return new Taking.Refused<>(refusal.get());
    }
    return history.begun(new Revision(version, response, NOBODY))
        ? new Taking.Taken<>(response)
        : new Taking.Known<>(response);
  }

  private Optional<Response> standing(Submission submission) {
    return responses.find(submission.occasion().project(), submission.response());
  }

  /** The response with the submission; empty when it is the same without. */
  private static Optional<Response> next(
      Optional<Response> standing, Submission submission, Instant givenAt, Instant now) {
    if (standing.isEmpty()) {
      return Optional.of(Response.begin(submission, givenAt, now));
    }
    return switch (standing.get()) {
      case Response.Open open when open.isUnchangedBy(submission) -> Optional.empty();
      case Response.Open open -> Optional.of(open.take(submission, givenAt, now));
      case Response.Completed _ -> Optional.empty();
    };
  }
}
