package io.rapport.bench;

/** Measures something beside its baselines, in bounded time, and prints what it found. */
@FunctionalInterface
public interface Benchmark {

  void run(Effort effort) throws Exception;
}
