package io.rapport.survey.adapter.out.memory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.rapport.survey.application.port.Results;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.result.GroupTally;
import io.rapport.survey.domain.result.Grouping;
import io.rapport.survey.domain.result.Mark;
import io.rapport.survey.domain.result.Meetings;
import io.rapport.survey.domain.result.Said;
import io.rapport.survey.domain.result.Selection;
import io.rapport.survey.domain.result.Selection.Whose;
import io.rapport.survey.domain.result.Tally;
import io.rapport.survey.domain.survey.SurveyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Results in memory. */
public final class InMemoryResults implements Results {

  private final InMemoryResponses responses;
  private final InMemoryEncounters encounters;

  public InMemoryResults(InMemoryResponses responses, InMemoryEncounters encounters) {
    this.responses = responses;
    this.encounters = encounters;
  }

  @Override
  public Tally tally(
      SurveyId survey, Selection selection, List<Instant> borders, List<String> order) {
    var chosen =
        responses
            .selected(
                survey, selection.of(Whose.PEOPLE).between(borders.getFirst(), borders.getLast()))
            .toList();
    var stopped =
        chosen.stream()
            .filter(Response.Open.class::isInstance)
            .collect(groupingBy(response -> last(response, order), counting()));
    var seconds =
        chosen.stream()
            .filter(Response.Completed.class::isInstance)
            .filter(response -> response.stamp().revision() > 1)
            .mapToDouble(InMemoryResults::seconds)
            .sorted()
            .toArray();
    return new Tally(
        said(chosen, response -> stretch(borders, response.stamp().answeredAt())),
        chosen.size(),
        chosen.stream().filter(Response.Completed.class::isInstance).count(),
        stopped,
        median(seconds),
        seconds.length);
  }

  @Override
  public List<GroupTally> groups(SurveyId survey, Selection selection, Grouping by, int atMost) {
    var groups =
        responses
            .selected(survey, selection.of(Whose.PEOPLE))
            .collect(groupingBy(response -> key(by, response)));
    return groups.entrySet().stream()
        .map(
            group ->
                new GroupTally(
                    group.getKey(), group.getValue().size(), said(group.getValue(), _ -> 0)))
        .sorted(
            Comparator.comparingLong(GroupTally::started)
                .reversed()
                .thenComparing(group -> group.key().orElse("")))
        .limit(atMost)
        .toList();
  }

  @Override
  public Meetings meetings(SurveyId survey, Selection selection) {
    return new Meetings(
        count(survey, selection, Encounter.Kind.SHOWN),
        count(survey, selection, Encounter.Kind.DISMISSED));
  }

  private long count(SurveyId survey, Selection selection, Encounter.Kind kind) {
    return encounters
        .all()
        .filter(encounter -> encounter.kind() == kind)
        .filter(encounter -> encounter.occasion().survey().equals(survey))
        .filter(encounter -> Selected.by(selection, encounter))
        .count();
  }

  private static List<Said> said(List<Response> responses, ToIntFunction<Response> stretch) {
    return responses.stream()
        .flatMap(
            response ->
                Mark.of(response.sheet().answers()).stream()
                    .map(
                        mark ->
                            new Said(
                                mark,
                                response.origin().occasion().version(),
                                stretch.applyAsInt(response),
                                0)))
        .collect(groupingBy(Function.identity(), counting()))
        .entrySet()
        .stream()
        .map(
            said ->
                new Said(
                    said.getKey().mark(),
                    said.getKey().version(),
                    said.getKey().stretch(),
                    said.getValue()))
        .toList();
  }

  private static int stretch(List<Instant> borders, Instant when) {
    return (int) borders.stream().filter(border -> !border.isAfter(when)).count() - 1;
  }

  private static String last(Response response, List<String> order) {
    return order.reversed().stream()
        .filter(question -> says(response, question))
        .findFirst()
        .orElse("");
  }

  private static boolean says(Response response, String question) {
    return Mark.of(response.sheet().answers()).stream()
        .anyMatch(mark -> mark.question().equals(question));
  }

  private static Optional<String> key(Grouping by, Response response) {
    var occasion = response.origin().occasion();
    return switch (by) {
      case Grouping.ByVersion() -> Optional.of("" + occasion.version());
      case Grouping.ByChannel() -> Optional.of(occasion.channel().name().toLowerCase(Locale.ROOT));
      case Grouping.ByLanguage() -> response.sheet().language();
      case Grouping.ByAttribute(var name) -> Selected.text(response.sheet().attributes().get(name));
      case Grouping.ByAnswer(var question) ->
          Mark.of(response.sheet().answers()).stream()
              .filter(mark -> mark.question().equals(question))
              .map(Mark::value)
              .filter(value -> !value.equals(Mark.ANSWERED))
              .findFirst();
    };
  }

  private static double seconds(Response response) {
    return Duration.between(response.origin().startedAt(), response.stamp().recordedAt()).toMillis()
        / 1000.0;
  }

  private static Optional<Double> median(double[] sorted) {
    int n = sorted.length;
    return n == 0 ? Optional.empty() : Optional.of((sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
  }
}
