package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.rapport.problems.FieldError;
import io.rapport.survey.adapter.json.QuestionnaireJson;
import io.rapport.survey.domain.survey.PublishedVersion;
import io.rapport.survey.domain.survey.Survey;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A survey, as members see it. */
@Schema(name = "Survey")
record SurveyJson(
    String id,
    State state,
    @Schema(description = "The newest published version; of a draft, the one that it will become")
        int version,
    @Schema(description = "Whether its author has written something that is not published")
        boolean unpublishedChanges,
    @Schema(description = "What keeps it from being published as it stands here")
        List<FieldError> blockers,
    @JsonUnwrapped QuestionnaireJson written,
    Instant createdAt,
    Instant changedAt) {

  static SurveyJson from(Survey survey) {
    var written = survey.questionnaire();
    return new SurveyJson(
        survey.id().toString(),
        State.of(survey),
        survey.newest().map(PublishedVersion::number).orElse(1),
        survey.hasUnpublishedChanges(),
        Refusals.errors(written.blockers()),
        QuestionnaireJson.from(written),
        survey.header().createdAt(),
        survey.header().changedAt());
  }

  /** Where it is in its life. */
  enum State {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("live")
    LIVE,
    @JsonProperty("paused")
    PAUSED,
    @JsonProperty("closed")
    CLOSED;

    static State of(Survey survey) {
      return switch (survey) {
        case Survey.Draft _ -> DRAFT;
        case Survey.Live _ -> LIVE;
        case Survey.Paused _ -> PAUSED;
        case Survey.Closed _ -> CLOSED;
      };
    }
  }
}
