package io.rapport.survey.application.port;

import io.rapport.survey.domain.survey.ProjectId;
import java.time.Instant;
import java.util.List;

/** What other tools told of and could not be taken, counted by what was wrong. */
public interface UntakenAnswers {

  /** The most surveys of one project that are told apart; further ones are counted together. */
  int MOST_SURVEYS = 100;

  /** The name under which those are counted. */
  String OTHER_SURVEYS = "";

  void note(Untaken untaken);

  /** Each survey and reason of a project with how often it was, the latest first. */
  List<Count> of(ProjectId project, int atMost);

  /**
   * An answer that was not taken.
   *
   * @param survey as the message names it
   * @param reason a short word
   * @param detail a sentence about this one
   */
  record Untaken(
      ProjectId project,
      String survey,
      String reason,
      String message,
      String detail,
      Instant receivedAt) {}

  /** How often, with the last one. */
  record Count(Untaken last, long count) {}
}
