package io.rapport.bench.tracking;

import io.rapport.bench.Benchmark;
import io.rapport.bench.Effort;
import io.rapport.bench.load.Load;
import io.rapport.bench.process.Broker;
import io.rapport.bench.process.FreePort;
import io.rapport.bench.process.Repository;
import io.rapport.bench.process.ScratchFolder;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;

/** How fast the packaged service takes events in, beside what bounds it. */
public final class TrackingBenchmark implements Benchmark {

  private static final int WARM_EVENTS = 200_000;

  private final Repository repository;

  public TrackingBenchmark(Repository repository) {
    this.repository = repository;
  }

  @Override
  public void run(Effort effort) throws Exception {
    int barePort = FreePort.next();
    try (var folder = ScratchFolder.create();
        var broker = Broker.start(repository, folder.path());
        var service = TrackingService.start(repository, folder.path(), broker);
        var bare = BareEndpoint.start(folder.path(), barePort);
        var load = new Load()) {
      var measurements = new Measurements(broker, service, bare, barePort, load);
      warmUp(measurements, effort);
      var rounds = new ArrayList<Round>();
      for (int i = 1; i <= effort.rounds(); i++) {
        System.out.println("Tracking: round " + i + " of " + effort.rounds() + " …");
        rounds.add(measurements.round(effort.measurement()));
      }
      System.out.print(new TrackingReport(rounds, service.program().residentMebibytes()));
    }
  }

  /** By work and not by time alone: on a busy machine the compiler is not done after seconds. */
  private static void warmUp(Measurements measurements, Effort effort)
      throws ExecutionException, InterruptedException {
    System.out.println("Tracking: warming up …");
    double done = 0;
    for (int turn = 0; turn < effort.warmUps() && done < WARM_EVENTS; turn++) {
      done +=
          measurements.round(effort.measurement()).single().perSecond()
              * effort.measurement().toNanos()
              / 1e9;
    }
  }
}
