package io.rapport.metrics.application.segment;

import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.receipt.ReadUpTo;
import io.rapport.metrics.domain.segment.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds out who has come into a segment or gone out of one, project by project. */
@ApplicationScoped
public class FindMembers {

  /** As many as others are told of. */
  private static final int MOST_SEGMENTS = 100;

  private static final Duration REST_AFTER_FAILURE = Duration.ofMinutes(10);

  private final SegmentConditions conditions;
  private final AnalyticsStore store;
  private final ReadUpTo readUpTo;
  private final InstantSource clock;
  private final Map<String, Instant> next = new ConcurrentHashMap<>();

  public FindMembers(
      SegmentConditions conditions, AnalyticsStore store, ReadUpTo readUpTo, InstantSource clock) {
    this.conditions = conditions;
    this.store = store;
    this.readUpTo = readUpTo;
    this.clock = clock;
  }

  /**
   * Of every project whose turn it is. Nobody's until the log was read to its end once: half a
   * history would make half of the members.
   *
   * @param every how long after the last look at the soonest
   */
  public List<Failure> find(Duration every) {
    if (readUpTo.moment().isEmpty()) {
      return List.of();
    }
    var projects = new HashSet<>(conditions.projects());
    projects.addAll(store.segmentMembers().projects());
    next.keySet().retainAll(projects);
    var failures = new ArrayList<Failure>();
    for (var project : projects) {
      var begun = clock.instant();
      if (!begun.isBefore(next.getOrDefault(project, Instant.MIN))) {
        find(project, begun, every, failures);
      }
    }
    return failures;
  }

  private void find(String project, Instant begun, Duration every, List<Failure> failures) {
    try {
      store.segmentMembers().find(project, conditions.of(project, MOST_SEGMENTS), begun);
      next.put(project, Turns.next(begun, clock.instant(), every));
    } catch (RuntimeException e) {
      next.put(project, clock.instant().plus(REST_AFTER_FAILURE));
      failures.add(new Failure(project, e));
    }
  }

  /** A project whose members could not be found. */
  public record Failure(String project, RuntimeException cause) {}
}
