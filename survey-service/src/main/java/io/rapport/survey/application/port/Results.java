package io.rapport.survey.application.port;

import io.rapport.survey.domain.result.GroupTally;
import io.rapport.survey.domain.result.Grouping;
import io.rapport.survey.domain.result.Meetings;
import io.rapport.survey.domain.result.Selection;
import io.rapport.survey.domain.result.Tally;
import io.rapport.survey.domain.survey.SurveyId;
import java.time.Instant;
import java.util.List;

/**
 * Answers, counted. Those of machines are left out.
 *
 * <p>Each throws {@link TookTooLong} rather than hold the database up.
 */
public interface Results {

  /**
   * The answers that were given between the first and the last border.
   *
   * @param borders of the stretches of time, ascending; the next one begins where one ends
   * @param order of the questions, for the last one that somebody answered
   */
  Tally tally(SurveyId survey, Selection selection, List<Instant> borders, List<String> order);

  /** The largest groups of the selected answers, the largest first. */
  List<GroupTally> groups(SurveyId survey, Selection selection, Grouping by, int atMost);

  /** How often the survey was shown and sent away; only what both can know selects. */
  Meetings meetings(SurveyId survey, Selection selection);

  /** There was too much to count in the time that may be taken. */
  final class TookTooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TookTooLong(Throwable cause) {
      super("It took too long", cause);
    }
  }
}
