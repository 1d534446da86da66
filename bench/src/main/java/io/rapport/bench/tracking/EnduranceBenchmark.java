package io.rapport.bench.tracking;

import io.rapport.bench.Benchmark;
import io.rapport.bench.Effort;
import io.rapport.bench.load.Load;
import io.rapport.bench.process.Broker;
import io.rapport.bench.process.Repository;
import io.rapport.bench.process.ScratchFolder;
import java.util.Map;

/** Whether the service stays as it is under full load for ten minutes, and counts everything. */
public final class EnduranceBenchmark implements Benchmark {

  /** Ten minutes are tens of gigabytes; nobody reads them. */
  private static final Map<String, String> SHORT_LIVED =
      Map.of("retention.bytes", "268435456", "segment.bytes", "67108864");

  private final Repository repository;

  public EnduranceBenchmark(Repository repository) {
    this.repository = repository;
  }

  @Override
  public void run(Effort effort) throws Exception {
    try (var folder = ScratchFolder.create();
        var broker = Broker.start(repository, folder.path(), SHORT_LIVED);
        var service = TrackingService.start(repository, folder.path(), broker);
        var load = new Load()) {
      System.out.println("Tracking, endurance: warming up …");
      new FullLoad(broker, service, load).run(effort.endurance().dividedBy(10));
      System.out.println("Tracking, endurance: full load …");
      System.out.print(new FullLoad(broker, service, load).run(effort.endurance()));
    }
  }
}
