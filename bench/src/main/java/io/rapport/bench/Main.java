package io.rapport.bench;

import io.rapport.bench.metrics.MetricsBenchmark;
import io.rapport.bench.prediction.PredictionBenchmark;
import io.rapport.bench.process.Repository;
import io.rapport.bench.survey.SurveyBenchmark;
import io.rapport.bench.tracking.EnduranceBenchmark;
import io.rapport.bench.tracking.TrackingBenchmark;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code ./rapport bench [--trial] [benchmark]}: the one that is named, or all; a trial only shows
 * that they run.
 */
public final class Main {

  private static final Map<String, Benchmark> BENCHMARKS =
      Map.of(
          "tracking", new TrackingBenchmark(Repository.here()),
          "tracking-endurance", new EnduranceBenchmark(Repository.here()),
          "surveys", new SurveyBenchmark(Repository.here()),
          "metrics", new MetricsBenchmark(Repository.here()),
          "prediction", new PredictionBenchmark());

  private static final String TRIAL = "--trial";

  private Main() {}

  /** Ends with 2 when no benchmark has that name. */
  public static void main(String[] args) throws Exception {
    var trial = Arrays.asList(args).contains(TRIAL);
    var effort = trial ? Effort.TRIAL : Effort.FULL;
    var names = Stream.of(args).filter(arg -> !arg.equals(TRIAL)).toList();
    if (trial) {
      System.out.println("A trial: that it runs is all that it shows, its figures mean nothing.");
    }
    if (names.isEmpty()) {
      for (var benchmark : BENCHMARKS.values()) {
        benchmark.run(effort);
      }
      return;
    }
    for (var name : names) {
      var benchmark = Optional.ofNullable(BENCHMARKS.get(name));
      if (benchmark.isEmpty()) {
        System.err.println(
            "No benchmark is called " + name + ". There are: " + BENCHMARKS.keySet());
        System.exit(2);
      }
      benchmark.get().run(effort);
    }
  }
}
