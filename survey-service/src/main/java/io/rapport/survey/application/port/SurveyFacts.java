package io.rapport.survey.application.port;

import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.News;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.survey.PublishedVersion;
import java.util.Set;

/** What the other services hear, if and only if the transaction at hand commits. */
public interface SurveyFacts {

  /**
   * This revision of a response stands.
   *
   * @param news what the customer's own systems hear of it
   */
  void answered(PublishedVersion version, Response response, Set<News> news);

  /** Somebody saw the survey or sent it away. */
  void encountered(PublishedVersion version, Encounter encounter);
}
