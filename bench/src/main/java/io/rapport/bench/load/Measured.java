package io.rapport.bench.load;

import java.time.Duration;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * What a run measured.
 *
 * @param answered requests that were answered 200
 * @param failed all others
 * @param firstFailure what came in place of the first of them
 * @param nanos how long each request took
 */
public record Measured(
    long answered, long failed, Optional<String> firstFailure, Duration time, Histogram nanos) {

  /** Of a run of which every request must be answered. */
  public void requireAllAnswered(String what) {
    if (failed > 0) {
      throw new IllegalStateException(
          "%s: %d requests failed, the first one so: %s"
              .formatted(what, failed, firstFailure.orElse("?")));
    }
  }
}
