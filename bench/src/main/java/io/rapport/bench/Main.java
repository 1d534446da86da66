package io.rapport.bench;

import io.rapport.bench.process.Repository;
import io.rapport.bench.tracking.EnduranceBenchmark;
import io.rapport.bench.tracking.TrackingBenchmark;
import java.util.Map;
import java.util.Optional;

/** {@code ./rapport bench [benchmark]}: the one that is named, or all. */
public final class Main {

  private static final Map<String, Benchmark> BENCHMARKS =
      Map.of(
          "tracking", new TrackingBenchmark(Repository.here()),
          "tracking-endurance", new EnduranceBenchmark(Repository.here()));

  private Main() {}

  /** Ends with 2 when no benchmark has that name. */
  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      for (var benchmark : BENCHMARKS.values()) {
        benchmark.run();
      }
      return;
    }
    for (var name : args) {
      var benchmark = Optional.ofNullable(BENCHMARKS.get(name));
      if (benchmark.isEmpty()) {
        System.err.println(
            "No benchmark is called " + name + ". There are: " + BENCHMARKS.keySet());
        System.exit(2);
      }
      benchmark.get().run();
    }
  }
}
