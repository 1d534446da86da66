package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.rapport.survey.adapter.json.QuestionnaireJson;
import io.rapport.survey.domain.survey.PublishedVersion;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published version, as members see it. */
@Schema(name = "SurveyVersion")
record VersionJson(int version, @JsonUnwrapped QuestionnaireJson written, Instant publishedAt) {

  static VersionJson from(PublishedVersion version) {
    return new VersionJson(
        version.number(), QuestionnaireJson.from(version.questionnaire()), version.publishedAt());
  }
}
