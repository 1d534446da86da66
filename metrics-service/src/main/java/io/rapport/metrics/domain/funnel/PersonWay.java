package io.rapport.metrics.domain.funnel;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What one person did on the way, in order. */
public record PersonWay(List<StepEvent> events) {

  public PersonWay {
    events = List.copyOf(events);
  }

  /** The same where the whole range is one bucket. */
  public PersonWay inOne() {
    return new PersonWay(events.stream().map(StepEvent::inOne).toList());
  }

  /** Gives the best attempt of each bucket in which the person entered. */
  public void attempts(FunnelRule rule, BiConsumer<Integer, Attempt> each) {
    var walk = FunnelWalk.by(rule);
    events.stream()
        .mapToInt(StepEvent::bucket)
        .filter(bucket -> bucket != StepEvent.NO_ENTRY)
        .distinct()
        .forEach(
            bucket -> best(walk, rule, bucket).ifPresent(attempt -> each.accept(bucket, attempt)));
  }

  /** Looks only as far as an attempt of the bucket can reach. */
  private Optional<Attempt> best(FunnelWalk walk, FunnelRule rule, int bucket) {
    int first = 0;
    int last = 0;
    for (int at = events.size() - 1; at >= 0; at--) {
      if (events.get(at).bucket() == bucket) {
        last = Math.max(last, at);
        first = at;
      }
    }
    long until = events.get(last).at() + rule.window().toMillis();
    int end = last + 1;
    while (end < events.size() && events.get(end).at() <= until) {
      end++;
    }
    return walk.best(events.subList(first, end), bucket);
  }
}
