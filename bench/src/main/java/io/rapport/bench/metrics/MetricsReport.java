package io.rapport.bench.metrics;

import io.rapport.bench.load.Spread;
import io.rapport.bench.metrics.WholeWay.Throughput;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/**
 * What was found. Ratios are taken within each round, since the machine changes between rounds.
 *
 * @param few the dashboard of the small shop
 * @param many that of the large one
 * @param alone what three readers saw
 * @param beside the same while events were stored
 * @param bytes of the store's file, for each event
 * @param mebibytes the most that the service held
 */
record MetricsReport(
    Sizes sizes,
    Map<Tile, List<TileRound>> few,
    Map<Tile, List<TileRound>> many,
    Ingest ingest,
    Histogram alone,
    Histogram beside,
    Ingest ingestBeside,
    double bytes,
    Histogram freshness,
    Throughput throughput,
    long mebibytes) {

  @Override
  public String toString() {
    return """

    %,d events and %,d answers of %,d persons on 90 days; median (least … greatest) of %d rounds
    every tile has its 90 days and their total; the raw table has a number for each person, so that nobody must be looked up
                        by the API, p50 / p95 ms                           by hand on the raw table, ms   times faster           growth from a tenth
    %s
    three readers, ms               p50 %.0f, p95 %.0f alone; p50 %.0f, p95 %.0f while events are stored
    stored alone, a second          %s
    stored beside three readers     %s
    offered 30,000 a second         %,.0f accepted, %,.0f in a KPI when the time was over; all of them %.1f s later

    bar                                                                  must      aim       held    found
    %s
    The API and the hand-written SQL had the same numbers, every day of every tile. Everything that was sent is stored, once.
    The machine had %d processors and, at the end, %.1f programs that wanted one.
    """
        .formatted(
            sizes.large().events(),
            sizes.large().answers(),
            sizes.large().persons(),
            many.values().iterator().next().size(),
            rows(),
            millis(alone, 50),
            millis(alone, 95),
            millis(beside, 50),
            millis(beside, 95),
            ingest.shown(),
            ingestBeside.shown(),
            throughput.accepted(),
            throughput.visible(),
            throughput.secondsBehind(),
            bars(),
            Runtime.getRuntime().availableProcessors(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private String rows() {
    var rows = new StringBuilder();
    for (var tile : many.keySet()) {
      rows.append(
          "%-18s  %-24s / %-24s %-30s %-22s %.2f%n"
              .formatted(
                  tile.name(),
                  spread(tile, TileRound::p50Millis).shown(1),
                  spread(tile, TileRound::p95Millis).shown(1),
                  spread(tile, TileRound::rawMillis).shown(1),
                  spread(tile, TileRound::timesFaster).shown(2),
                  growth(tile)));
    }
    return rows.toString();
  }

  private String bars() {
    var slowest = worst(Tile::isDaily, tile -> spread(tile, TileRound::p95Millis).median());
    var least =
        worst(
            tile -> tile.use() == Tile.Use.DAILY,
            tile -> -spread(tile, TileRound::timesFaster).median());
    var leastOther =
        worst(
            tile -> tile.use() == Tile.Use.NOW_AND_THEN,
            tile -> -spread(tile, TileRound::timesFaster).median());
    var monthly =
        worst(
            tile -> tile.use() == Tile.Use.MONTHLY,
            tile -> -spread(tile, TileRound::timesFaster).median());
    var free =
        worst(
            tile -> tile.use() == Tile.Use.FREE, tile -> spread(tile, TileRound::byHand).median());
    var grown = worst(Tile::isDaily, this::growth);
    double readers = (double) beside.getValueAtPercentile(95) / alone.getValueAtPercentile(95);
    return String.join(
        "",
        List.of(
                Bar.atLeast(
                    "P4 events a second accepted and visible in a KPI",
                    12_000,
                    25_000,
                    throughput.visible(),
                    "%,.0f".formatted(throughput.visible())),
                Bar.atMost(
                    "P5 freshness at 1,000 events a second, p50, s",
                    0.5,
                    0.2,
                    millis(freshness, 50) / 1e3,
                    seconds(50)),
                Bar.atMost("P5 the same, p99, s", 2, 1, millis(freshness, 99) / 1e3, seconds(99)),
                Bar.atMost(
                    "P6 p95 of the slowest tile, ms",
                    150,
                    50,
                    spread(slowest, TileRound::p95Millis).median(),
                    shown(slowest, spread(slowest, TileRound::p95Millis).shown(0))),
                Bar.atLeast(
                    "   times faster than hand-written SQL on the raw events, the least",
                    3,
                    3,
                    spread(least, TileRound::timesFaster).median(),
                    shown(least, spread(least, TileRound::timesFaster).shown(2))),
                Bar.atLeast(
                    "   the same of customers, cohorts and purchases",
                    3,
                    3,
                    spread(leastOther, TileRound::timesFaster).median(),
                    shown(leastOther, spread(leastOther, TileRound::timesFaster).shown(2))),
                Bar.atLeast(
                    "   the same of recurring revenue",
                    2,
                    2,
                    spread(monthly, TileRound::timesFaster).median(),
                    shown(monthly, spread(monthly, TileRound::timesFaster).shown(2))),
                Bar.atMost(
                    "P7 funnel and free breakdown ÷ by hand, the slowest",
                    1.5,
                    1.1,
                    spread(free, TileRound::byHand).median(),
                    shown(free, spread(free, TileRound::byHand).shown(2))),
                Bar.atMost(
                    "   growth from a tenth of it all, the greatest",
                    2,
                    2,
                    growth(grown),
                    shown(grown, "%.2f".formatted(growth(grown)))),
                Bar.atLeast(
                    "P8 stored alone, events a second",
                    50_000,
                    100_000,
                    ingest.perSecond(),
                    "%,.0f".formatted(ingest.perSecond())),
                Bar.atLeast(
                    "   stored beside three readers, events a second",
                    30_000,
                    30_000,
                    ingestBeside.perSecond(),
                    "%,.0f".formatted(ingestBeside.perSecond())),
                Bar.atMost(
                    "   the readers' p95 ÷ what it is without",
                    2,
                    2,
                    readers,
                    "%.2f".formatted(readers)),
                Bar.atMost("P9 bytes an event", 90, 60, bytes, "%.1f".formatted(bytes)),
                Bar.atMost(
                    "   memory of metrics-service at most, MiB",
                    1_536,
                    1_024,
                    (double) mebibytes,
                    Long.toString(mebibytes)))
            .stream()
            .map(Bar::toString)
            .toList());
  }

  private Tile worst(Predicate<Tile> which, ToDoubleFunction<Tile> figure) {
    return many.keySet().stream()
        .filter(which)
        .max(Comparator.comparingDouble(figure))
        .orElseThrow();
  }

  private double growth(Tile tile) {
    return spread(tile, TileRound::p50Millis).median()
        / spread(few, tile, TileRound::p50Millis).median();
  }

  private Spread spread(Tile tile, ToDoubleFunction<TileRound> figure) {
    return spread(many, tile, figure);
  }

  private static Spread spread(
      Map<Tile, List<TileRound>> rounds, Tile tile, ToDoubleFunction<TileRound> figure) {
    return Spread.of(
        rounds.getOrDefault(tile, List.of()).stream().map(figure::applyAsDouble).toList());
  }

  private String seconds(double percentile) {
    return String.format(
        Locale.ROOT,
        "%.2f of %d page views",
        millis(freshness, percentile) / 1e3,
        freshness.getTotalCount());
  }

  private static String shown(Tile tile, String figure) {
    return figure + ", " + tile.name();
  }

  private static double millis(Histogram nanos, double percentile) {
    return nanos.getValueAtPercentile(percentile) / 1e6;
  }
}
