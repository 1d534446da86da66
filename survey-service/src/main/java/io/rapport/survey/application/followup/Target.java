package io.rapport.survey.application.followup;

import io.rapport.survey.domain.response.ResponseId;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;

/** The answer that is meant. */
public record Target(ProjectId project, SurveyId survey, ResponseId response) {}
