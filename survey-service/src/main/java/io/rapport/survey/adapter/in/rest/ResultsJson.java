package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.application.result.ResultsAsked;
import io.rapport.survey.application.result.SurveyResults;
import io.rapport.survey.domain.result.Days.Span;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the answers to a survey say together. */
@Schema(name = "SurveyResults")
record ResultsJson(
    String survey,
    LocalDate from,
    LocalDate to,
    String timeZone,
    String interval,
    FunnelJson funnel,
    List<QuestionResultJson> questions,
    @Schema(description = "What machines sent in the same time and selection; it counts only here")
        MachineAnswersJson machines,
    @Schema(description = "The time of what they are compared with") Optional<SpanJson> against) {

  static ResultsJson from(ResultsAsked asked, SurveyResults results) {
    return new ResultsJson(
        asked.survey().toString(),
        asked.days().from(),
        asked.days().to(),
        asked.days().zone().getId(),
        asked.step().name().toLowerCase(Locale.ROOT),
        FunnelJson.from(results),
        results.questions().stream().map(QuestionResultJson::from).toList(),
        MachineAnswersJson.from(results.machines()),
        results.against().map(SpanJson::from));
  }

  /** A stretch of time. */
  @Schema(name = "Span")
  record SpanJson(
      OffsetDateTime start, @Schema(description = "The first moment after it") OffsetDateTime end) {

    static SpanJson from(Span span) {
      return new SpanJson(span.start().toOffsetDateTime(), span.end().toOffsetDateTime());
    }
  }
}
