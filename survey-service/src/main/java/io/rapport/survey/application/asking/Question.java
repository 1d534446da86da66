package io.rapport.survey.application.asking;

import io.rapport.survey.domain.asking.Moment;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.survey.ProjectId;

/** Is there something to ask this person, here and now? */
public record Question(ProjectId project, Respondent names, Moment moment) {}
