package io.rapport.bench.metrics;

import io.rapport.bench.Benchmark;
import io.rapport.bench.Effort;
import io.rapport.bench.load.Load;
import io.rapport.bench.process.Broker;
import io.rapport.bench.process.Login;
import io.rapport.bench.process.MeasuredProject;
import io.rapport.bench.process.Repository;
import io.rapport.bench.process.ScratchFolder;
import io.rapport.bench.shop.ClientPages;
import io.rapport.bench.shop.Shop;
import io.rapport.bench.shop.ShopPlan;
import io.rapport.bench.tracking.TrackingService;
import java.util.List;
import java.util.Map;

/** How fast the packaged service takes events in and answers its dashboard. */
public final class MetricsBenchmark implements Benchmark {

  /** What is stored is read no more. */
  private static final Map<String, String> SHORT_LIVED =
      Map.of("retention.bytes", "1073741824", "segment.bytes", "134217728");

  private final Repository repository;

  public MetricsBenchmark(Repository repository) {
    this.repository = repository;
  }

  @Override
  public void run(Effort effort) throws Exception {
    var sizes = Sizes.of(effort);
    var login = Login.create();
    try (var folder = ScratchFolder.create();
        var broker = Broker.start(repository, folder.path(), SHORT_LIVED)) {
      MeasuredProject.publish(broker);
      MeasuredProject.publish(broker, sizes.small().project(), "wk_small");
      var stored = new StoredShops(repository, folder.path(), broker, login, sizes).run(effort);
      System.out.println("Metrics: from the request to the KPI …");
      try (var metrics = MetricsService.start(repository, folder.path(), broker, login, effort);
          var tracking = TrackingService.start(repository, folder.path(), broker);
          var load = new Load();
          var way = new WholeWay(tracking, metrics, load, pages(sizes))) {
        way.freshness(effort.measurement());
        var freshness = way.freshness(effort.endurance().dividedBy(10));
        var throughput = way.throughput(effort.endurance().dividedBy(10));
        System.out.print(
            stored.report(sizes, freshness, throughput, metrics.program().mostMebibytes()));
      }
    }
  }

  private static List<String> pages(Sizes sizes) {
    return ClientPages.of(
        new Shop(new ShopPlan(MeasuredProject.ID, 20_000, sizes.large().persons(), 0))
            .next(20_000, 0));
  }
}
