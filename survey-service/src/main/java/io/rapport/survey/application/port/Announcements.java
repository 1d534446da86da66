package io.rapport.survey.application.port;

import io.rapport.survey.domain.followup.FollowUp;
import io.rapport.survey.domain.followup.Note;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.survey.PublishedVersion;

/** What the customer's own systems hear, if and only if the transaction at hand commits. */
public interface Announcements {

  /** An answer has its first score, or is completed without one. */
  void created(PublishedVersion version, Response response);

  /** An answer is closed. */
  void completed(PublishedVersion version, Response response);

  /** A member has changed what is to become of an answer. */
  void followedUp(Response response, FollowUp before, FollowUp.Step step);

  /** A member wrote a note. */
  void noted(Response response, FollowUp followUp, Note note);
}
