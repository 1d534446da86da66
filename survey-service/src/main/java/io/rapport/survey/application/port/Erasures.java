package io.rapport.survey.application.port;

import io.rapport.survey.domain.erasure.Erasure;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.survey.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who was forgotten, by hashes of their ids: nothing of before comes back. */
public interface Erasures {

  /** Keeps it for good; what the same one has found before is added. */
  void keep(Erasure.Done done);

  /** Whether somebody did this who was forgotten since. */
  boolean reach(ProjectId project, Respondent respondent, Instant when);

  /** What was asked for, and what came of it, the latest first. */
  List<Line> of(ProjectId project, int atMost);

  /** One of them; whom it was about is not said. */
  record Line(
      UUID id, Instant askedAt, String askedBy, Instant doneAt, int responses, int encounters) {}
}
