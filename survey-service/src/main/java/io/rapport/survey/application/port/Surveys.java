package io.rapport.survey.application.port;

import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.PublishedVersion;
import io.rapport.survey.domain.survey.Survey;
import io.rapport.survey.domain.survey.SurveyId;
import java.util.List;
import java.util.Optional;

/** Every survey, in its state, with its published versions. */
public interface Surveys {

  Optional<Survey> find(ProjectId project, SurveyId survey);

  void add(Survey.Draft survey);

  /**
   * Keeps a changed survey, and the version that it may have published.
   *
   * @return false when somebody else changed it since it was found; nothing is kept then
   */
  boolean save(Survey survey);

  Optional<PublishedVersion> version(SurveyId survey, int number);

  /** The newest surveys of a project that are older than {@code before}, newest first. */
  List<Survey> page(ProjectId project, Optional<SurveyId> before, int atMost);

  /** The newest versions of a survey that are older than {@code before}, newest first. */
  List<PublishedVersion> versions(SurveyId survey, Optional<Integer> before, int atMost);
}
