package io.rapport.survey.adapter.in.rest;

import io.rapport.statistics.Difference;
import io.rapport.survey.adapter.in.rest.FigureJson.IntervalJson;
import io.rapport.survey.application.result.SurveyResults.Comparison;
import io.rapport.survey.application.result.SurveyResults.Group;
import io.rapport.survey.application.result.SurveyResults.OfQuestion;
import io.rapport.survey.application.result.SurveyResults.Stretch;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.result.Counts;
import io.rapport.survey.domain.result.Scoring;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was answered to one question. */
@Schema(name = "QuestionResult")
record QuestionResultJson(
    String id,
    String type,
    String text,
    @Schema(description = "In which it was asked so; another type or scale is another question")
        List<Integer> versions,
    @Schema(description = "How many answered it") long n,
    @Schema(description = "Missing where what was answered is no score") Optional<ScoreJson> score,
    List<ValueJson> distribution,
    List<TrendJson> trend,
    @Schema(description = "The largest first, fifty at most") List<GroupJson> groups,
    Optional<ComparisonJson> comparison) {

  static QuestionResultJson from(OfQuestion result) {
    var question = result.item().question();
    return new QuestionResultJson(
        question.id(),
        result.item().shape().type(),
        question.text(),
        result.item().versions(),
        result.counts().answered(),
        Scoring.of(question).map(scoring -> ScoreJson.from(scoring, result.counts())),
        ValueJson.list(question, result.counts()),
        result.trend().stream().map(stretch -> TrendJson.from(question, stretch)).toList(),
        result.groups().stream().map(group -> GroupJson.from(question, group)).toList(),
        result.comparison().map(comparison -> ComparisonJson.from(question, comparison)));
  }

  private static Optional<FigureJson> scoreOf(Question question, Counts counts) {
    return Scoring.of(question).map(scoring -> FigureJson.from(scoring.score(counts)));
  }

  /** The score, by its metric. */
  @Schema(name = "QuestionScore")
  record ScoreJson(String metric, FigureJson total, Map<String, FigureJson> figures) {

    static ScoreJson from(Scoring scoring, Counts counts) {
      var figures = new TreeMap<String, FigureJson>();
      scoring.figures(counts).forEach((name, one) -> figures.put(name, FigureJson.from(one)));
      return new ScoreJson(scoring.name(), FigureJson.from(scoring.score(counts)), figures);
    }
  }

  /** How many said one thing. */
  @Schema(name = "QuestionValue")
  record ValueJson(
      @Schema(description = "A score, or the id of a choice") String value,
      Optional<String> label,
      long count,
      FigureJson share) {

    static List<ValueJson> list(Question question, Counts counts) {
      var values = AnswerValues.of(question);
      // A choice that is not offered any more was chosen all the same.
      counts.byValue().keySet().forEach(value -> values.putIfAbsent(value, Optional.empty()));
      return values.entrySet().stream()
          .map(
              value ->
                  new ValueJson(
                      value.getKey(),
                      value.getValue(),
                      counts.of(value.getKey()),
                      FigureJson.from(counts.figure(value.getKey()))))
          .toList();
    }
  }

  /** In one stretch of time. */
  @Schema(name = "QuestionTrend")
  record TrendJson(
      OffsetDateTime start,
      long n,
      Optional<FigureJson> score,
      @Schema(description = "By value, where there are any") Map<String, Long> counts,
      @Schema(description = "Whether more can still come") boolean partial) {

    static TrendJson from(Question question, Stretch stretch) {
      return new TrendJson(
          stretch.span().start().toOffsetDateTime(),
          stretch.counts().answered(),
          scoreOf(question, stretch.counts()),
          stretch.counts().byValue(),
          stretch.unfinished());
    }
  }

  /** In one group. */
  @Schema(name = "QuestionGroup")
  record GroupJson(
      @Schema(description = "Missing for those that have none") Optional<String> key,
      long n,
      Optional<FigureJson> score,
      List<ValueJson> distribution) {

    static GroupJson from(Question question, Group group) {
      return new GroupJson(
          group.key(),
          group.counts().answered(),
          scoreOf(question, group.counts()),
          ValueJson.list(question, group.counts()));
    }
  }

  /** Then, or there; and whether it really differs. */
  @Schema(name = "QuestionComparison")
  record ComparisonJson(
      long n,
      Optional<FigureJson> score,
      List<ValueJson> distribution,
      Optional<Double> change,
      @Schema(description = "Missing where no test applies") Optional<Boolean> significant,
      @Schema(description = "Of the change") Optional<IntervalJson> interval95,
      Optional<String> test) {

    static ComparisonJson from(Question question, Comparison comparison) {
      var difference = comparison.difference();
      return new ComparisonJson(
          comparison.counts().answered(),
          scoreOf(question, comparison.counts()),
          ValueJson.list(question, comparison.counts()),
          difference.flatMap(Difference::change),
          difference.flatMap(Difference::significant),
          difference.flatMap(Difference::interval95).map(IntervalJson::from),
          difference.map(Difference::test));
    }
  }
}
