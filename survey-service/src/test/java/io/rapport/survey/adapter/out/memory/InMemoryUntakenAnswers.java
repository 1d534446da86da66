package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.UntakenAnswers;
import io.rapport.survey.domain.survey.ProjectId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Untaken answers in memory. */
public final class InMemoryUntakenAnswers implements UntakenAnswers {

  private static final Comparator<Untaken> LATEST_FIRST =
      Comparator.comparing(Untaken::receivedAt)
          .reversed()
          .thenComparing(Untaken::survey)
          .thenComparing(Untaken::reason);

  private final Map<Key, Count> counts = new ConcurrentHashMap<>();

  @Override
  public void note(Untaken untaken) {
    var survey = isToldApart(untaken) ? untaken.survey() : OTHER_SURVEYS;
    var last =
        new Untaken(
            untaken.project(),
            survey,
            untaken.reason(),
            untaken.message(),
            untaken.detail(),
            untaken.receivedAt());
    counts.merge(
        new Key(untaken.project(), survey, untaken.reason()),
        new Count(last, 1),
        (known, one) -> new Count(one.last(), known.count() + 1));
  }

  @Override
  public List<Count> of(ProjectId project, int atMost) {
    return counts.values().stream()
        .filter(count -> count.last().project().equals(project))
        .sorted(Comparator.comparing(Count::last, LATEST_FIRST))
        .limit(atMost)
        .toList();
  }

  private boolean isToldApart(Untaken untaken) {
    var surveys =
        counts.keySet().stream()
            .filter(key -> key.project().equals(untaken.project()))
            .map(Key::survey)
            .distinct()
            .toList();
    return surveys.contains(untaken.survey()) || surveys.size() < MOST_SURVEYS;
  }

  private record Key(ProjectId project, String survey, String reason) {}
}
