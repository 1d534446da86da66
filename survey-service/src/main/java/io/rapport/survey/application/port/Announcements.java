package io.rapport.survey.application.port;

import io.rapport.survey.domain.followup.FollowUp;
import io.rapport.survey.domain.followup.Note;
import io.rapport.survey.domain.response.Response;

/**
 * What the customer's own systems hear of what members do, if and only if the transaction at hand
 * commits.
 */
public interface Announcements {

  /** A member has changed what is to become of an answer. */
  void followedUp(Response response, FollowUp before, FollowUp.Step step);

  /** A member wrote a note. */
  void noted(Response response, FollowUp followUp, Note note);
}
