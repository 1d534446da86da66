package io.rapport.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.local.api.FrontDoor;
import java.io.PrintStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every KPI of the catalogue, read back from the API, as a person likes to see them. */
final class KpiTable {

  private static final int TOTAL_DAYS = 28;
  private static final int WEEKS = 12;
  private static final String ROW = "  %-34s %12s %-6s %-20s %9s  %s%n";

  private final FrontDoor door;
  private final ShopProject project;

  KpiTable(FrontDoor door, ShopProject project) {
    this.door = door;
    this.project = project;
  }

  void print(PrintStream out) {
    Season season = project.season();
    out.printf(
        "%n%s, the %d days up to %s (at the right the last %d whole weeks)%n%n",
        ShopProject.NAME, TOTAL_DAYS, season.last(), WEEKS);
    out.printf(ROW, "KPI", "value", "", "95 % interval", "n", "by week");
    for (JsonNode kpi : door.get(ShopProject.VIEWER, project.path("/kpis")).path("items")) {
      row(kpi).ifPresent(out::print);
    }
    out.println();
  }

  /** Empty for a KPI that cannot be asked without parameters. */
  private Optional<String> row(JsonNode kpi) {
    String id = kpi.path("id").asText();
    Season season = project.season();
    String total =
        "from=%s&to=%s&interval=total".formatted(season.end().minusDays(TOTAL_DAYS), season.last());
    LocalDate monday = season.end().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    String weeks =
        "from=%s&to=%s&interval=week".formatted(monday.minusWeeks(WEEKS), monday.minusDays(1));
    return ask(id, total)
        .map(
            answer -> {
              JsonNode figure = answer.path("total");
              return ROW.formatted(
                  kpi.path("name").asText(id),
                  number(figure.path("value")),
                  unit(figure.path("unit").asText("")),
                  interval(figure.path("interval95")),
                  number(figure.path("n")),
                  ask(id, weeks).map(series -> spark(series.path("series"))).orElse(""));
            });
  }

  private Optional<JsonNode> ask(String kpi, String period) {
    return door.ask(ShopProject.VIEWER, project.path("/kpis/" + kpi + "?" + period));
  }

  private static String unit(String unit) {
    return switch (unit) {
      case "percent" -> "%";
      default -> unit.length() <= 6 ? unit : "";
    };
  }

  private static String interval(JsonNode interval) {
    return interval.path("low").isNumber()
        ? "%s … %s".formatted(number(interval.path("low")), number(interval.path("high")))
        : "";
  }

  /** Counts come whole; everything else is shown to one decimal. */
  private static String number(JsonNode value) {
    if (value.isIntegralNumber()) {
      return String.format(Locale.ROOT, "%,d", value.asLong());
    }
    return value.isNumber() ? String.format(Locale.ROOT, "%,.1f", value.asDouble()) : "–";
  }

  private static String spark(JsonNode series) {
    List<Double> values = new ArrayList<>();
    series.forEach(point -> values.add(point.path("value").asDouble(Double.NaN)));
    return Spark.line(values);
  }
}
