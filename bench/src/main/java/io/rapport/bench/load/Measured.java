package io.rapport.bench.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What a run measured.
 *
 * @param answered requests that were answered 200
 * @param failed all others
 * @param nanos how long each request took
 */
public record Measured(long answered, long failed, Duration time, Histogram nanos) {}
