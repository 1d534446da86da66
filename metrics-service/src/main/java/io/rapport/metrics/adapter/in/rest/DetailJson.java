package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rapport.metrics.adapter.in.rest.MeasureJson.IntervalJson;
import io.rapport.metrics.domain.cohort.Cohort;
import io.rapport.metrics.domain.funnel.FunnelStep;
import io.rapport.metrics.domain.kpi.Detail;
import io.rapport.metrics.domain.kpi.KpiAnswer;
import io.rapport.metrics.domain.kpi.LoyaltyGroup;
import io.rapport.metrics.domain.path.TakenPath;
import io.rapport.metrics.domain.prediction.FittedModels;
import io.rapport.statistics.purchase.Fit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What some KPIs show beside their number; its fields stand among those of the answer. */
sealed interface DetailJson {

  static DetailJson from(Detail detail, KpiAnswer answer) {
    return switch (detail) {
      case Detail.Steps(var steps) ->
          new StepsJson(
              steps.stream().map(StepJson::from).toList(),
              answer.series().stream().map(TrendJson::from).toList());
      case Detail.Ways(var ways) -> new PathsJson(ways);
      case Detail.Cohorts(var cohorts) ->
          new CohortsJson(cohorts.stream().map(CohortJson::from).toList());
      case Detail.Loyalty(var groups) ->
          new LoyaltiesJson(groups.stream().map(LoyaltyJson::from).toList());
      case Detail.SessionList(var page) ->
          new SessionsJson(
              page.items().stream().map(RecordPageJson.RecordJson::from).toList(),
              page.next().map(CursorText::write).orElse(null));
      case Detail.Fitted(var at, var models) -> new PredictionJson(ModelJson.from(at, models));
    };
  }

  /** The steps of a funnel, and how it went over time. */
  record StepsJson(List<StepJson> steps, List<TrendJson> trend) implements DetailJson {}

  /** Paths that were taken. */
  record PathsJson(List<TakenPath> paths) implements DetailJson {}

  /** Persons by when they began. */
  record CohortsJson(List<CohortJson> cohorts) implements DetailJson {}

  /** Persons by what they think. */
  record LoyaltiesJson(List<LoyaltyJson> loyalty) implements DetailJson {}

  /**
   * The sessions that are meant.
   *
   * @param next what to send as {@code cursor} for more
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SessionsJson(List<RecordPageJson.RecordJson> sessions, @Nullable String next)
      implements DetailJson {}

  /** What a prediction is made by. */
  record PredictionJson(ModelJson model) implements DetailJson {}

  /**
   * Persons who think alike.
   *
   * @param measures what they bring, by the ids of the KPIs
   */
  record LoyaltyJson(String group, long persons, Map<String, MeasureJson> measures) {

    static LoyaltyJson from(LoyaltyGroup group) {
      var measures = new TreeMap<String, MeasureJson>();
      group.measures().forEach((name, measure) -> measures.put(name, MeasureJson.from(measure)));
      return new LoyaltyJson(group.name(), group.persons(), measures);
    }
  }

  /**
   * One step of a funnel.
   *
   * @param rateFromFirst 0–100, as the rate after it
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record StepJson(
      long entered,
      @Nullable Double rateFromFirst,
      @Nullable IntervalJson rateFromFirst95,
      @Nullable Double rateFromPrevious,
      @Nullable Double medianSeconds,
      @Nullable Double meanSeconds) {

    static StepJson from(FunnelStep step) {
      return new StepJson(
          step.entered(),
          step.fromFirst().percent().orElse(null),
          IntervalJson.from(step.fromFirst().interval95()),
          step.fromPrevious().percent().orElse(null),
          step.medianSeconds().orElse(null),
          step.meanSeconds().orElse(null));
    }
  }

  /** How a funnel went for those who entered it in one bucket. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TrendJson(String start, long entered, long converted, @Nullable Double rate) {

    static TrendJson from(KpiAnswer.Point point) {
      var measure = point.measure();
      return new TrendJson(
          Texts.time(point.span().start()),
          measure.denominator().orElse(0),
          measure.numerator().orElse(0),
          measure.value().orElse(null));
    }
  }

  /**
   * Persons who began together.
   *
   * @param returned how many they are, then how many came back in each column that has begun
   * @param unfinished which of these columns are not over, by their place there
   */
  record CohortJson(String start, long size, List<Long> returned, List<Integer> unfinished) {

    static CohortJson from(Cohort cohort) {
      return new CohortJson(
          Texts.time(cohort.span().start()), cohort.size(), cohort.returned(), cohort.unfinished());
    }
  }

  /**
   * The models that a prediction is made by; their parameters are figures.
   *
   * @param fittedAt the moment
   * @param customers how many have ordered up to the end
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ModelJson(Instant fittedAt, long customers, FitJson purchases, FitJson values) {

    static ModelJson from(Instant at, FittedModels models) {
      return new ModelJson(
          at,
          models.customers(),
          FitJson.from(models.buying(), List.of("r", "alpha", "a", "b")),
          FitJson.from(models.paying(), List.of("p", "q", "v")));
    }
  }

  /**
   * How one model was fitted.
   *
   * @param customers on how many
   * @param standardErrors of its parameters, by name
   * @param reason why it could not be
   */
  record FitJson(
      long customers, @Nullable Map<String, Double> standardErrors, @Nullable String reason) {

    static FitJson from(Fit<?> fit, List<String> names) {
      return switch (fit) {
        case Fit.Failed(var reason, var customers) -> new FitJson(customers, null, reason);
        case Fit.Found(var _, var _, var customers, var errors) -> {
          var named = new TreeMap<String, Double>();
          for (int i = 0; i < names.size(); i++) {
            named.put(names.get(i), errors.get(i));
          }
          yield new FitJson(customers, named, null);
        }
      };
    }
  }
}
