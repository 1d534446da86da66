package io.rapport.tracking.adapter.in.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.rapport.access.Memberships;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import io.rapport.tracking.TrackingConfig;
import io.rapport.tracking.adapter.in.live.Viewer.Ending;
import io.rapport.tracking.application.port.EventTail;
import io.rapport.tracking.application.port.EventTail.Watching;
import io.rapport.tracking.domain.live.LiveFilter;
import io.rapport.tracking.domain.live.Sampling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** All streams of this replica: so many and no more, each looked after every second. */
@ApplicationScoped
class LiveStreams {

  private static final Logger LOG = Logger.getLogger(LiveStreams.class);

  private final Map<LiveStream, Watching> streams = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("live-view").daemon().factory());
  private final EventTail tail;
  private final Memberships memberships;
  private final TrackingConfig.Live config;
  private final LiveMetrics metrics;

  LiveStreams(
      EventTail tail, Memberships memberships, TrackingConfig config, MeterRegistry registry) {
    this.tail = tail;
    this.memberships = memberships;
    this.config = config.live();
    this.metrics = new LiveMetrics(registry, streams.keySet());
  }

  void start(@Observes StartupEvent started) {
    var _ = clock.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
  }

  /**
   * Opens a stream.
   *
   * @throws ProblemException when there are too many already
   */
  synchronized void open(Viewer viewer, LiveFilter filter, EventLines lines) {
    requireRoom(viewer.projectId());
    var stream =
        new LiveStream(
            viewer,
            filter,
            new Sampling(config.eventsPerSecond()),
            lines,
            metrics,
            config.heartbeat());
    // The answer begins before anything else can be in it.
    stream.tick(Instant.now());
    streams.put(stream, tail.watch(viewer.projectId(), stream));
  }

  /** Quarkus waits for requests under way, which these are, before it says that it stops. */
  void end(@Observes ShutdownDelayInitiatedEvent stopping) {
    streams.keySet().forEach(stream -> close(stream, Optional.of(Ending.STOP)));
  }

  void stop(@Observes ShutdownEvent stopping) {
    clock.shutdownNow();
  }

  private void requireRoom(String projectId) {
    if (streams.size() >= config.streams()) {
      throw ProblemException.of(Problem.Kind.UNAVAILABLE, "Too many watch at the moment.");
    }
    long ofProject =
        streams.keySet().stream()
            .filter(stream -> stream.viewer().projectId().equals(projectId))
            .count();
    if (ofProject >= config.streamsPerProject()) {
      throw ProblemException.of(
          Problem.Kind.TOO_MANY_REQUESTS, "Too many watch this project at the moment.");
    }
  }

  private void tick() {
    var now = Instant.now();
    streams.keySet().forEach(stream -> tick(stream, now));
  }

  private void tick(LiveStream stream, Instant now) {
    try {
      var ending = stream.viewer().ending(now, memberships);
      if (stream.isGone() || ending.isPresent()) {
        close(stream, ending);
      } else {
        stream.tick(now);
      }
    } catch (RuntimeException e) {
      // The others are looked after all the same.
      LOG.warn("A live stream failed", e);
      close(stream, Optional.empty());
    }
  }

  private void close(LiveStream stream, Optional<Ending> because) {
    var watching = streams.remove(stream);
    if (watching != null) {
      watching.close();
      because.ifPresent(stream::end);
    }
  }
}
