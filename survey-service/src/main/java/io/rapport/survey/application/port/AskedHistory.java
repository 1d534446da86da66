package io.rapport.survey.application.port;

import io.rapport.survey.domain.asking.Metric;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Revision;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What has been between persons and surveys, as the rules will look at it. */
public interface AskedHistory {

  /**
   * A person saw a survey: its claim has become a showing.
   *
   * @param placeUntil how long its place waits for the answer, where the survey has a quota
   */
  void shown(Encounter showing, Set<Metric> metrics, Optional<Instant> placeUntil);

  /** A person sent a survey away, and its place in the quota is free again. */
  void dismissed(Encounter dismissal);

  /**
   * A person began to answer: keeps the first revision of the response, remembers it and tells of
   * it, in one step, since most answers are all of it.
   *
   * @return false when there is such a response already; nothing is kept, remembered and told then
   */
  boolean begun(Revision first);

  /**
   * The same without a transaction, where it is the only step.
   *
   * @param first of a survey that does not count its responses
   * @param stamp which the project's surveys must still have
   * @return false also when the surveys have changed
   */
  boolean begunAtOnce(Revision first, long stamp);
}
