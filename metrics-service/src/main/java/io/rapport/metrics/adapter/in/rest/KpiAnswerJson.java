package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.rapport.metrics.adapter.in.rest.MeasureJson.IntervalJson;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.KpiAnswer;
import io.rapport.metrics.domain.kpi.KpiDefinition;
import io.rapport.statistics.Difference;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The answer frame of every KPI. */
record KpiAnswerJson(
    String kpi,
    DefinitionJson definition,
    Map<String, String> parameters,
    LocalDate from,
    LocalDate to,
    String timeZone,
    String interval,
    String currency,
    int settingsVersion,
    PointJson total,
    List<PointJson> series,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PartJson> breakdown,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ComparisonJson comparison,
    List<Input> inputs,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<AnnotationJson> annotations,
    @JsonUnwrapped @Nullable DetailJson detail) {

  static KpiAnswerJson from(KpiAnswer answer, @Nullable List<AnnotationJson> annotations) {
    return new KpiAnswerJson(
        answer.definition().id(),
        DefinitionJson.from(answer.definition()),
        new TreeMap<>(answer.parameters()),
        answer.period().from(),
        answer.period().to(),
        answer.period().zone().getId(),
        Texts.name(answer.interval()),
        answer.currency(),
        answer.settingsVersion(),
        PointJson.from(answer.total()),
        answer.series().stream().map(PointJson::from).toList(),
        answer.breakdown().map(parts -> parts.stream().map(PartJson::from).toList()).orElse(null),
        answer.comparison().map(ComparisonJson::from).orElse(null),
        answer.inputs(),
        annotations,
        answer.detail().map(detail -> DetailJson.from(detail, answer)).orElse(null));
  }

  /** Which definition was used. */
  record DefinitionJson(String id, int version, String formula) {

    static DefinitionJson from(KpiDefinition definition) {
      return new DefinitionJson(definition.id(), definition.version(), definition.formula());
    }
  }

  /** The number of one bucket. */
  record PointJson(String start, @JsonUnwrapped MeasureJson measure, boolean partial) {

    static PointJson from(KpiAnswer.Point point) {
      return new PointJson(
          Texts.time(point.span().start()), MeasureJson.from(point.measure()), point.partial());
    }
  }

  /**
   * The number of one value.
   *
   * @param key null for what has no value there, and for the rest
   * @param rest whether this stands for all values without a row of their own
   */
  record PartJson(
      @Nullable String key,
      boolean rest,
      @JsonUnwrapped MeasureJson measure,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ComparisonJson comparison) {

    static PartJson from(KpiAnswer.Part part) {
      return new PartJson(
          part.key().value().orElse(null),
          part.key().isRest(),
          MeasureJson.from(part.measure()),
          part.comparison().map(ComparisonJson::from).orElse(null));
    }
  }

  /**
   * The same number before.
   *
   * @param end where it ends, which an unfinished period is compared up to
   * @param figureChanges how the second figures changed that can be tested
   */
  record ComparisonJson(
      LocalDate from,
      LocalDate to,
      String start,
      String end,
      @JsonUnwrapped MeasureJson measure,
      @JsonUnwrapped ChangeJson change,
      Map<String, ChangeJson> figureChanges) {

    static ComparisonJson from(KpiAnswer.Comparison comparison) {
      var figures = new TreeMap<String, ChangeJson>();
      comparison.figures().forEach((name, figure) -> figures.put(name, ChangeJson.from(figure)));
      return new ComparisonJson(
          comparison.span().start().toLocalDate(),
          comparison.span().lastDay(),
          Texts.time(comparison.span().start()),
          Texts.time(comparison.span().end()),
          MeasureJson.from(comparison.measure()),
          ChangeJson.from(comparison.difference()),
          figures);
    }
  }

  /**
   * By how much, and whether chance alone explains it.
   *
   * @param pValue where tests are made side by side, adjusted to each other
   */
  record ChangeJson(
      @Nullable Double change,
      @Nullable Boolean significant,
      @Nullable Double pValue,
      @Nullable IntervalJson changeInterval95,
      String test) {

    static ChangeJson from(Difference difference) {
      return new ChangeJson(
          difference.change().orElse(null),
          difference.significant().orElse(null),
          difference.pValue().orElse(null),
          IntervalJson.from(difference.interval95()),
          difference.test());
    }
  }
}
