package io.rapport.survey.application.port;

import io.rapport.survey.domain.followup.Filter;
import io.rapport.survey.domain.followup.FollowUp;
import io.rapport.survey.domain.followup.Note;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.ResponseId;
import io.rapport.survey.domain.result.Selection;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What members have made of answers. Changes are part of the transaction at hand. */
public interface FollowUps {

  /** As it stands; untouched if nobody has. */
  FollowUp find(ProjectId project, ResponseId response);

  /** Of those that somebody has touched. */
  Map<ResponseId, FollowUp> of(ProjectId project, Collection<ResponseId> responses);

  /**
   * Keeps the next edition and who made it.
   *
   * @return false when somebody else kept that edition first; nothing is kept then
   */
  boolean keep(ProjectId project, ResponseId response, FollowUp.Step step);

  /** Every change before this edition, latest first. */
  List<FollowUp.Step> history(
      ProjectId project, ResponseId response, Optional<Integer> before, int atMost);

  /** As {@link Responses#page}, of those that the filter asks for. */
  List<Response> page(
      SurveyId survey,
      Selection selection,
      Filter filter,
      Optional<Responses.Position> after,
      int atMost);

  /** Adds a note, unless it is there or there are as many as there may be. */
  boolean add(ProjectId project, ResponseId response, Note note);

  /** All notes, first to last. */
  List<Note> notes(ProjectId project, ResponseId response);
}
