package io.rapport.tracking.adapter.in.live;

import io.rapport.tracking.application.port.EventTail;
import io.rapport.tracking.domain.live.LiveEvent;
import io.rapport.tracking.domain.live.LiveFilter;
import io.rapport.tracking.domain.live.Sampling;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** What one reader sees: what the filter wants, as much as the sampling shows, and no more. */
final class LiveStream implements EventTail.Watcher {

  private final Viewer viewer;
  private final LiveFilter filter;
  private final Sampling sampling;
  private final EventLines lines;
  private final LiveMetrics metrics;
  private final Duration heartbeat;
  private Instant lastLine = Instant.EPOCH;

  LiveStream(
      Viewer viewer,
      LiveFilter filter,
      Sampling sampling,
      EventLines lines,
      LiveMetrics metrics,
      Duration heartbeat) {
    this.viewer = viewer;
    this.filter = filter;
    this.sampling = sampling;
    this.lines = lines;
    this.metrics = metrics;
    this.heartbeat = heartbeat;
  }

  Viewer viewer() {
    return viewer;
  }

  boolean isGone() {
    return lines.isGone();
  }

  @Override
  public synchronized void begins() {
    lines.named("live", Map.of());
  }

  @Override
  public synchronized void misses() {
    lines.named("gap", Map.of());
  }

  @Override
  public synchronized void passes(Supplier<LiveEvent> event) {
    if (!sampling.looks(Instant.now().getEpochSecond())) {
      return;
    }
    var read = event.get();
    if (!filter.wants(read)) {
      return;
    }
    if (lines.isBehind()) {
      sampling.leaves();
    } else {
      sampling.shows();
      metrics.shown();
      lines.event(LiveEventJson.from(read));
    }
  }

  /** Says what was left out, or that it is still there. */
  synchronized void tick(Instant now) {
    long left = sampling.takeLeft();
    if (left > 0) {
      metrics.left(left);
      lines.named("sampled", Map.of("left", left));
      lastLine = now;
    } else if (!now.isBefore(lastLine.plus(heartbeat))) {
      lines.comment("here");
      lastLine = now;
    }
  }

  synchronized void end(Viewer.Ending because) {
    lines.end(because);
  }
}
