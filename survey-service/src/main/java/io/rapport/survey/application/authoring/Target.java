package io.rapport.survey.application.authoring;

import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import java.util.Optional;
import java.util.Set;

/**
 * The survey that is to be changed.
 *
 * @param editions one of which the caller saw last, if they say so
 */
public record Target(ProjectId project, SurveyId survey, Optional<Set<Integer>> editions) {}
