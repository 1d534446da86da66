package io.rapport.bench.metrics;

import io.rapport.bench.Effort;
import io.rapport.bench.metrics.WholeWay.Throughput;
import io.rapport.bench.process.Broker;
import io.rapport.bench.process.Login;
import io.rapport.bench.process.Repository;
import io.rapport.bench.shop.Shop;
import io.rapport.bench.shop.ShopMessages;
import io.rapport.bench.shop.ShopPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** Fills a store with two shops, one after the other, and measures it with each. */
record StoredShops(Repository repository, Path folder, Broker broker, Login login, Sizes sizes) {

  private static final int DAYS_AT_A_TIME = 9;

  Found run(Effort effort) throws Exception {
    Phases phases;
    try (var service = MetricsService.start(repository, folder, broker, login, effort)) {
      phases = new Measuring(service, effort).run();
    }
    // It was closed in peace, so everything is in the file.
    long bytes = Files.size(MetricsService.store(folder).resolve("metrics.duckdb"));
    return new Found(
        phases, (double) bytes / (sizes.small().events() + sizes.large().events() + sizes.later()));
  }

  /** One life of the service. */
  private final class Measuring {

    private final MetricsService service;
    private final Effort effort;
    private long stored;

    Measuring(MetricsService service, Effort effort) {
      this.service = service;
      this.effort = effort;
    }

    Phases run() throws Exception {
      var few = smallShop();
      try (var raw = RawTable.create(folder.resolve("large.duckdb"))) {
        var project = sizes.large().project();
        var shop = new Shop(sizes.large());
        var messages = new ShopMessages(project);
        var ingest = open(sizes.large(), shop, messages, raw);
        var dashboard = new Dashboard(service, project, raw);
        var tiles = dashboard.tiles();
        var daily = tiles.stream().filter(Tile::isDaily).toList();
        say("looking at the dashboard of %,d events …", sizes.large().events());
        dashboard.requireAgreement(tiles);
        var many = dashboard.measure(tiles, effort);
        say("three readers …");
        var alone = readAlone(daily);
        service.program().pause();
        fill(List.of(shop.next(sizes.later(), 0)), messages);
        try (var readers = Readers.start(service, project, daily)) {
          var beside = new Ingest(List.of(store(sizes.later())));
          return new Phases(
              few, many, ingest, alone, readers.stop(), beside, service.program().mostMebibytes());
        }
      }
    }

    private Map<Tile, List<TileRound>> smallShop() throws Exception {
      try (var raw = RawTable.create(folder.resolve("small.duckdb"))) {
        var plan = sizes.small();
        open(plan, new Shop(plan), new ShopMessages(plan.project()), raw);
        var dashboard = new Dashboard(service, plan.project(), raw);
        var tiles = dashboard.tiles();
        say("looking at the dashboard of %,d events …", plan.events());
        for (int i = 0; i < effort.warmUps(); i++) {
          dashboard.requireAgreement(tiles);
        }
        return dashboard.measure(tiles, effort);
      }
    }

    /** Some days at a time, so that the broker need not keep them all. */
    private Ingest open(ShopPlan plan, Shop shop, ShopMessages messages, RawTable raw)
        throws IOException, InterruptedException, SQLException, ExecutionException {
      say("storing %,d events …", plan.events());
      var parts = new ArrayList<Ingest.Part>();
      while (shop.daysOver() < ShopPlan.DAYS) {
        service.program().pause();
        var days = Stream.generate(shop::next).limit(DAYS_AT_A_TIME).toList();
        for (var day : days) {
          raw.add(day);
        }
        parts.add(store(fill(days, messages)));
      }
      raw.isFull();
      say("sealing …");
      service.awaitSealed();
      return new Ingest(parts);
    }

    /** How many messages wait in the topics now. */
    private long fill(List<Shop.Day> days, ShopMessages messages) throws ExecutionException {
      try (var filling = new Filling(broker)) {
        days.forEach(day -> filling.add(day, messages));
        filling.flush();
      }
      return days.stream().mapToLong(day -> day.events().size() + day.answers().size()).sum();
    }

    private Ingest.Part store(long messages) throws IOException, InterruptedException {
      var part = Ingest.Part.of(service, stored, messages);
      stored += messages;
      return part;
    }

    private Histogram readAlone(List<Tile> tiles) throws ExecutionException, InterruptedException {
      try (var readers = Readers.start(service, sizes.large().project(), tiles)) {
        Thread.sleep(effort.measurement().multipliedBy(4));
        return readers.stop();
      }
    }
  }

  private static void say(String what, Object... values) {
    System.out.printf("Metrics: " + what + "%n", values);
  }

  /** What one life of the service found. */
  private record Phases(
      Map<Tile, List<TileRound>> few,
      Map<Tile, List<TileRound>> many,
      Ingest ingest,
      Histogram alone,
      Histogram beside,
      Ingest ingestBeside,
      long mebibytes) {}

  /** All that is known when the service has been stopped. */
  record Found(Phases phases, double bytes) {

    MetricsReport report(Sizes sizes, Histogram freshness, Throughput throughput, long mebibytes) {
      return new MetricsReport(
          sizes,
          phases.few(),
          phases.many(),
          phases.ingest(),
          phases.alone(),
          phases.beside(),
          phases.ingestBeside(),
          bytes,
          freshness,
          throughput,
          Math.max(phases.mebibytes(), mebibytes));
    }
  }
}
