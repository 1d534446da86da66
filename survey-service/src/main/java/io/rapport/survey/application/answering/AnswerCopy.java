package io.rapport.survey.application.answering;

import io.rapport.survey.domain.followup.FollowUp;
import io.rapport.survey.domain.followup.Note;
import io.rapport.survey.domain.response.Response;
import java.util.List;

/**
 * A response as it stands in another installation, with what members have made of it there.
 *
 * @param steps of its follow-up, first to last
 */
public record AnswerCopy(Response response, List<FollowUp.Step> steps, List<Note> notes) {

  public AnswerCopy {
    steps = List.copyOf(steps);
    notes = List.copyOf(notes);
  }
}
