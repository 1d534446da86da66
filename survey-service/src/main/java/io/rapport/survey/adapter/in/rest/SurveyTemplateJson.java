package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.adapter.json.QuestionnaireJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A survey to begin with. */
@Schema(name = "SurveyTemplate")
record SurveyTemplateJson(
    String id,
    String name,
    String description,
    @Schema(description = "What can be sent to …/surveys as it is") QuestionnaireJson survey) {

  /** The same with everything said that need not be. */
  SurveyTemplateJson inFull() {
    return new SurveyTemplateJson(id, name, description, QuestionnaireJson.from(survey.toDomain()));
  }
}
