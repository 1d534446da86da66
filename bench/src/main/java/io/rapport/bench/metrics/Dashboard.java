package io.rapport.bench.metrics;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.bench.Effort;
import io.rapport.bench.load.Spread;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** The KPIs of one project by the API, beside the same numbers by hand-written SQL. */
record Dashboard(MetricsService service, String project, RawTable raw) {

  private static final int LEAST = 3;
  private static final int RAW_RUNS = 3;
  private static final long MAX_NANOS = TimeUnit.MINUTES.toNanos(10);

  /** The tiles whose KPI there is. */
  List<Tile> tiles() throws IOException, InterruptedException {
    var known = new HashSet<String>();
    for (var kpi : new ObjectMapper().readTree(service.ask(project, "kpis")).findValues("id")) {
      known.add(kpi.asText());
    }
    return Tile.ALL.stream().filter(tile -> known.contains(tile.kpi())).toList();
  }

  /** A time counts only when both have the same numbers. */
  void requireAgreement(List<Tile> tiles) throws IOException, InterruptedException, SQLException {
    for (var tile : tiles) {
      var answer = service.ask(project, tile.question());
      var differences =
          Numbers.of(answer, raw.figures(tile.sql())).differences(raw.ask(tile.sql()));
      if (!differences.isEmpty()) {
        throw new IllegalStateException(
            "The API and the raw table do not agree on " + tile.name() + ": " + differences);
      }
    }
  }

  /** Every tile, round by round. */
  Map<Tile, List<TileRound>> measure(List<Tile> tiles, Effort effort)
      throws IOException, InterruptedException, SQLException {
    var rounds = new LinkedHashMap<Tile, List<TileRound>>();
    for (int i = 0; i < effort.rounds(); i++) {
      for (var tile : tiles) {
        rounds
            .computeIfAbsent(tile, _ -> new ArrayList<>())
            .add(round(tile, effort.measurement().dividedBy(4)));
      }
    }
    return rounds;
  }

  private TileRound round(Tile tile, Duration time)
      throws IOException, InterruptedException, SQLException {
    var sql = tile.sql();
    var raws = new ArrayList<Double>();
    for (int i = 0; i < RAW_RUNS; i++) {
      long start = System.nanoTime();
      raw.ask(sql);
      raws.add(millis(System.nanoTime() - start));
    }
    var nanos = new Histogram(MAX_NANOS, 3);
    long end = System.nanoTime() + time.toNanos();
    while (nanos.getTotalCount() < LEAST || System.nanoTime() < end) {
      long start = System.nanoTime();
      service.ask(project, tile.question());
      nanos.recordValue(System.nanoTime() - start);
    }
    return new TileRound(
        millis(nanos.getValueAtPercentile(50)),
        millis(nanos.getValueAtPercentile(95)),
        Spread.of(raws).median());
  }

  static double millis(long nanos) {
    return nanos / 1e6;
  }
}
