package io.rapport.survey.application.port;

import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Revision;
import io.rapport.survey.domain.survey.PublishedVersion;

/** What the other services hear, if and only if the transaction at hand commits. */
public interface SurveyFacts {

  /** This revision of a response stands. */
  void answered(Revision revision);

  /** Somebody saw the survey or sent it away. */
  void encountered(PublishedVersion version, Encounter encounter);
}
