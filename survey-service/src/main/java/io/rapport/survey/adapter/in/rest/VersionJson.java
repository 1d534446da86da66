package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.domain.survey.PublishedVersion;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published version, as members see it. */
@Schema(name = "SurveyVersion")
record VersionJson(int version, String name, List<QuestionJson> questions, Instant publishedAt) {

  static VersionJson from(PublishedVersion version) {
    var published = version.questionnaire();
    return new VersionJson(
        version.number(),
        published.name(),
        published.questions().stream().map(QuestionJson::from).toList(),
        version.publishedAt());
  }
}
