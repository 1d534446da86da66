package io.rapport.metrics.domain.funnel;

import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;

/** What one person did on the way, in order. */
public record PersonWay(List<StepEvent> events) {

  public PersonWay {
    events = List.copyOf(events);
  }

  /** Gives the best attempt of each bucket in which the person entered. */
  public void attempts(FunnelRule rule, ObjIntConsumer<Attempt> each) {
    var walk = FunnelWalk.by(rule);
    int end;
    for (int first = 0; first < events.size(); first = end) {
      int bucket = events.get(first).bucket();
      end = endOfBucket(first);
      if (bucket != StepEvent.NO_ENTRY) {
        best(walk, rule, first, end, bucket).ifPresent(attempt -> each.accept(attempt, bucket));
      }
    }
  }

  /** The best attempt of them all, where the whole range is one bucket. */
  public Optional<Attempt> best(FunnelRule rule) {
    return FunnelWalk.by(rule).best(events, StepEvent.ANY_BUCKET);
  }

  /** Buckets follow each other as events do. */
  private int endOfBucket(int first) {
    int end = first + 1;
    while (end < events.size() && events.get(end).bucket() == events.get(first).bucket()) {
      end++;
    }
    return end;
  }

  /** Looks only as far as an attempt of the bucket can reach. */
  private Optional<Attempt> best(FunnelWalk walk, FunnelRule rule, int first, int end, int bucket) {
    long until = events.get(end - 1).at() + rule.window().toMillis();
    int reach = end;
    while (reach < events.size() && events.get(reach).at() <= until) {
      reach++;
    }
    return walk.best(events.subList(first, reach), bucket);
  }
}
