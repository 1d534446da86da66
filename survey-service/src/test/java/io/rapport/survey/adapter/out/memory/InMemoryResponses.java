package io.rapport.survey.adapter.out.memory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.rapport.survey.application.port.Responses;
import io.rapport.survey.domain.response.MachineSign;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.ResponseId;
import io.rapport.survey.domain.result.Selection;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Responses in memory. */
public final class InMemoryResponses implements Responses {

  private static final Comparator<Position> EARLIEST_FIRST =
      Comparator.comparing(Position::startedAt)
          .thenComparing(position -> position.response().toString());

  private final Map<Key, Response> responses = new ConcurrentHashMap<>();

  @Override
  public Optional<Response> find(ProjectId project, ResponseId response) {
    return Optional.ofNullable(responses.get(new Key(project, response)));
  }

  @Override
  public Look look(ProjectId project, ResponseId response) {
    return new Look(find(project, response), InMemoryLiveSurveys.NEWEST);
  }

  @Override
  public boolean keep(Response response) {
    var kept = new AtomicBoolean();
    responses.compute(
        new Key(response.origin().occasion().project(), response.origin().id()),
        (_, known) -> {
          int revision = known == null ? 0 : known.stamp().revision();
          kept.set(revision == response.stamp().revision() - 1);
          return kept.get() ? response : known;
        });
    return kept.get();
  }

  @Override
  public List<Response> page(
      SurveyId survey, Selection selection, Optional<Position> after, int atMost) {
    return selected(survey, selection)
        .filter(response -> isAfter(Position.of(response), after))
        .sorted(Comparator.comparing(Position::of, EARLIEST_FIRST).reversed())
        .limit(atMost)
        .toList();
  }

  @Override
  public List<String> attributeNames(SurveyId survey, Selection selection, int atMost) {
    return selected(survey, selection)
        .flatMap(response -> response.sheet().attributes().keySet().stream())
        .collect(groupingBy(name -> name, counting()))
        .entrySet()
        .stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .limit(atMost)
        .toList();
  }

  @Override
  public Map<MachineSign, Integer> machines(SurveyId survey, Selection selection) {
    var counts = new EnumMap<MachineSign, Integer>(MachineSign.class);
    selected(survey, selection.of(Selection.Whose.MACHINES))
        .flatMap(response -> response.sheet().machine().stream())
        .forEach(sign -> counts.merge(sign, 1, Integer::sum));
    return counts;
  }

  /** The responses of a selection, in no order. */
  Stream<Response> selected(SurveyId survey, Selection selection) {
    return responses.values().stream()
        .filter(response -> response.origin().occasion().survey().equals(survey))
        .filter(response -> Selected.by(selection, response));
  }

  private static boolean isAfter(Position position, Optional<Position> after) {
    return after.isEmpty() || EARLIEST_FIRST.compare(position, after.get()) < 0;
  }

  private record Key(ProjectId project, ResponseId response) {}
}
