package io.rapport.survey.application.port;

import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.Survey;
import io.rapport.survey.domain.survey.SurveyId;
import java.util.List;
import java.util.Optional;

/** The surveys that are asked now, at hand. */
public interface LiveSurveys {

  /**
   * The project's live surveys, those of the highest priority first.
   *
   * @param stamp what is remembered must not be older
   */
  List<Survey.Live> of(ProjectId project, long stamp);

  /** One of them. */
  default Optional<Survey.Live> find(ProjectId project, SurveyId survey, long stamp) {
    return find(of(project, stamp), survey);
  }

  /** What is remembered of the project, however old it is; there may be nothing. */
  Optional<Remembered> remembered(ProjectId project);

  private static Optional<Survey.Live> find(List<Survey.Live> surveys, SurveyId survey) {
    return surveys.stream().filter(live -> live.id().equals(survey)).findFirst();
  }

  /**
   * A project's live surveys as they were.
   *
   * @param stamp of the project's surveys when these were read
   */
  record Remembered(long stamp, List<Survey.Live> surveys) {

    public Optional<Survey.Live> find(SurveyId survey) {
      return LiveSurveys.find(surveys, survey);
    }
  }
}
