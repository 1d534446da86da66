package io.rapport.survey.adapter.in.rest;

import io.rapport.statistics.Share;
import io.rapport.survey.application.result.SurveyResults;
import io.rapport.survey.domain.result.Figure;
import io.rapport.survey.domain.result.Meetings;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far people came. */
@Schema(name = "Funnel")
record FunnelJson(
    @Schema(description = "How often it was shown; missing where showings have no such thing")
        Optional<Long> shown,
    @Schema(description = "How often it was sent away") Optional<Long> dismissed,
    @Schema(description = "How many began to answer") long started,
    long completed,
    @Schema(description = "Started of shown") FigureJson responseRate,
    @Schema(description = "Completed of started") FigureJson completionRate,
    @Schema(description = "From the first part to the last, of those who sent it in parts")
        FigureJson medianTimeToComplete,
    @Schema(description = "Of those who did not complete it, by the last question they answered")
        List<StopJson> dropOff) {

  static FunnelJson from(SurveyResults results) {
    var tally = results.tally();
    return new FunnelJson(
        results.meetings().map(Meetings::shown),
        results.meetings().map(Meetings::dismissed),
        tally.started(),
        tally.completed(),
        FigureJson.from(responseRate(results)),
        FigureJson.from(
            Figure.of(new Share(tally.completed(), tally.started()), "nobody has answered")),
        FigureJson.from(
            tally
                .medianSeconds()
                .map(median -> Figure.seconds(median, tally.timed()))
                .orElseGet(
                    () -> Figure.none(Figure.Unit.SECONDS, "nobody has completed it in parts"))),
        results.order().stream()
            .map(
                question ->
                    new StopJson(
                        question, tally.stopped().getOrDefault(question, 0L), tally.started()))
            .toList());
  }

  /** Answers that came without a showing, as by a link, make it no share of the showings. */
  private static Figure responseRate(SurveyResults results) {
    if (results.meetings().isEmpty()) {
      return Figure.none(Figure.Unit.PERCENT, "showings cannot be selected so");
    }
    var shown = results.meetings().get().shown();
    var started = results.tally().started();
    return started > shown && shown > 0
        ? Figure.none(Figure.Unit.PERCENT, "there are more answers than showings")
        : Figure.of(new Share(Math.min(started, shown), shown), "it was not shown");
  }

  /** Those who stopped after this question. */
  @Schema(name = "DropOff")
  record StopJson(
      String question,
      long stopped,
      @Schema(description = "In percent of those who started") FigureJson share) {

    StopJson(String question, long stopped, long started) {
      this(
          question,
          stopped,
          FigureJson.from(Figure.of(new Share(stopped, started), "nobody has answered")));
    }
  }
}
