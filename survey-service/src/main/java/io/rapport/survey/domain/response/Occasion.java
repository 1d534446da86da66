package io.rapport.survey.domain.response;

import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;

/**
 * Where a person met a survey.
 *
 * @param version the published version that the person saw
 */
public record Occasion(ProjectId project, SurveyId survey, int version, Channel channel) {}
