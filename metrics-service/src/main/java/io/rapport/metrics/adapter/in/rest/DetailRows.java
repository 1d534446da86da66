package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.rapport.metrics.adapter.in.rest.NumberRow.Place;
import io.rapport.metrics.adapter.in.rest.NumberRow.Said;
import io.rapport.metrics.domain.cohort.Cohort;
import io.rapport.metrics.domain.funnel.FunnelStep;
import io.rapport.metrics.domain.kpi.Detail;
import io.rapport.metrics.domain.kpi.LoyaltyGroup;
import io.rapport.metrics.domain.kpi.Unit;
import io.rapport.metrics.domain.path.TakenPath;
import io.rapport.metrics.domain.selection.Key;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What some answers show beside their number, as rows of the same table. */
final class DetailRows {

  private DetailRows() {}

  static Stream<NumberRow> of(Detail detail) {
    return switch (detail) {
      case Detail.Steps(var steps) ->
          IntStream.range(0, steps.size()).boxed().flatMap(n -> step(n + 1, steps.get(n)));
      case Detail.Ways(var ways) -> ways.stream().flatMap(DetailRows::way);
      case Detail.Cohorts(var cohorts) -> cohorts.stream().flatMap(DetailRows::cohort);
      case Detail.Loyalty(var groups) -> groups.stream().flatMap(DetailRows::group);
      // They have a table of their own: the records of the same question.
      case Detail.SessionList _ -> Stream.of();
      // All that are numbers there are figures.
      case Detail.Fitted _ -> Stream.of();
    };
  }

  private static Stream<NumberRow> step(int number, FunnelStep step) {
    var nobody = "Nobody took the step before.";
    var between = number == 1 ? "There is no step before." : "Nobody took this step.";
    return at(
        Place.of("step", Integer.toString(number)),
        Said.count("", Unit.PERSONS, step.entered()),
        Said.share("rateFromFirst", step.fromFirst(), nobody),
        Said.share("rateFromPrevious", step.fromPrevious(), nobody),
        seconds("medianSeconds", step.medianSeconds(), between),
        seconds("meanSeconds", step.meanSeconds(), between));
  }

  private static Said seconds(String figure, Optional<Double> seconds, String without) {
    return Said.plain(figure, Unit.SECONDS, seconds.map(BigDecimal::valueOf), without);
  }

  private static Stream<NumberRow> way(TakenPath way) {
    return at(
        Place.of("path", json(way.steps())),
        Said.count("", Unit.PATHS, way.times()),
        Said.count("persons", Unit.PERSONS, way.persons()));
  }

  private static Stream<NumberRow> cohort(Cohort cohort) {
    return IntStream.range(0, cohort.returned().size())
        .mapToObj(
            column ->
                NumberRow.of(
                    new Place(
                        "cohort",
                        Optional.of(Key.of(Integer.toString(column))),
                        Optional.of(cohort.span()),
                        Optional.of(cohort.unfinished().contains(column))),
                    Said.count(Unit.PERSONS, cohort.returned().get(column), cohort.size())));
  }

  private static Stream<NumberRow> group(LoyaltyGroup group) {
    var place = Place.of("loyalty", group.name());
    return Stream.concat(
        at(place, Said.count("", Unit.PERSONS, group.persons())),
        new TreeMap<>(group.measures())
            .entrySet().stream()
                .map(of -> NumberRow.of(place, Said.of(of.getKey(), of.getValue()))));
  }

  private static Stream<NumberRow> at(Place place, Said... said) {
    return Stream.of(said).map(number -> NumberRow.of(place, number));
  }

  private static String json(List<String> texts) {
    var array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array.toString();
  }
}
