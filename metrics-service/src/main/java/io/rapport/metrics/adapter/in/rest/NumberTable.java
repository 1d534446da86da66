package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.adapter.in.rest.NumberRow.Place;
import io.rapport.metrics.adapter.in.rest.NumberRow.Said;
import io.rapport.metrics.domain.kpi.KpiAnswer;
import io.rapport.metrics.domain.kpi.KpiAnswer.Comparison;
import io.rapport.metrics.domain.kpi.KpiAnswer.Part;
import io.rapport.metrics.domain.kpi.KpiAnswer.Point;
import io.rapport.metrics.domain.kpi.Measure;
import io.rapport.metrics.domain.kpi.Unit;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.statistics.Difference;
import io.rapport.statistics.Interval95;
import io.rapport.tables.CsvCell;
import io.rapport.tables.CsvLines;
import io.rapport.tables.CsvLines.Column;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer as a table of one shape for every KPI: a row for each of its numbers. */
final class NumberTable {

  private static final String COMPARED = "comparison";

  private NumberTable() {}

  static String of(KpiAnswer answer) {
    var lines = lines(answer);
    return rows(answer).map(lines::row).collect(Collectors.joining("", lines.head(), ""));
  }

  private static CsvLines<NumberRow> lines(KpiAnswer answer) {
    return new CsvLines<>(
        List.of(
            new Column<>("kpi", _ -> CsvCell.text(answer.definition().id())),
            new Column<>("part", row -> CsvCell.text(row.place().part())),
            new Column<>("figure", row -> CsvCell.text(row.said().figure())),
            maybe("key", row -> row.place().key().flatMap(Key::value), CsvCell::text),
            maybe("rest", row -> row.place().key().map(Key::isRest), CsvCell::flag),
            maybe("start", row -> row.place().span().map(span -> span.start()), Cells::time),
            maybe("end", row -> row.place().span().map(span -> span.end()), Cells::time),
            maybe("value", row -> row.said().value(), CsvCell::number),
            new Column<>("unit", row -> CsvCell.text(Texts.name(row.said().unit()))),
            new Column<>("currency", row -> currency(row, answer)),
            count("numerator", row -> row.said().numerator()),
            count("denominator", row -> row.said().denominator()),
            count("n", row -> row.said().n()),
            maybe("low95", row -> row.said().interval95().map(Interval95::low), Cells::decimal),
            maybe("high95", row -> row.said().interval95().map(Interval95::high), Cells::decimal),
            maybe("method", row -> row.said().interval95().map(Interval95::method), CsvCell::text),
            maybe("lowSample", row -> row.said().lowSample(), CsvCell::flag),
            maybe("partial", row -> row.place().partial(), CsvCell::flag),
            maybe("reason", row -> row.said().reason(), CsvCell::text),
            maybe("change", row -> row.change().flatMap(Difference::change), Cells::decimal),
            maybe(
                "significant", row -> row.change().flatMap(Difference::significant), CsvCell::flag),
            maybe("pValue", row -> row.change().flatMap(Difference::pValue), Cells::decimal),
            maybe("changeLow95", row -> changed(row).map(Interval95::low), Cells::decimal),
            maybe("changeHigh95", row -> changed(row).map(Interval95::high), Cells::decimal),
            maybe("test", row -> row.change().map(Difference::test), CsvCell::text)));
  }

  private static Stream<NumberRow> rows(KpiAnswer answer) {
    return Stream.of(
            at("total", answer.total()),
            answer.series().stream().flatMap(point -> at("series", point)),
            answer.breakdown().stream().flatMap(List::stream).flatMap(NumberTable::part),
            answer.comparison().stream()
                .flatMap(before -> before(COMPARED, Optional.empty(), before)),
            answer.detail().stream().flatMap(DetailRows::of))
        .flatMap(Function.identity());
  }

  private static Stream<NumberRow> at(String part, Point point) {
    var place =
        new Place(part, Optional.empty(), Optional.of(point.span()), Optional.of(point.partial()));
    return measured(place, point.measure(), Optional.empty(), Map.of());
  }

  private static Stream<NumberRow> part(Part part) {
    var key = Optional.of(part.key());
    return Stream.concat(
        measured(
            new Place("breakdown", key, Optional.empty(), Optional.empty()),
            part.measure(),
            Optional.empty(),
            Map.of()),
        part.comparison().stream().flatMap(before -> before("breakdown_" + COMPARED, key, before)));
  }

  private static Stream<NumberRow> before(String part, Optional<Key> key, Comparison before) {
    return measured(
        new Place(part, key, Optional.of(before.span()), Optional.empty()),
        before.measure(),
        Optional.of(before.difference()),
        before.figures());
  }

  private static Stream<NumberRow> measured(
      Place place, Measure measure, Optional<Difference> change, Map<String, Difference> changes) {
    return Stream.concat(
        Stream.of(new NumberRow(place, Said.of("", measure), change)),
        new TreeMap<>(measure.figures())
            .entrySet().stream()
                .map(
                    figure ->
                        new NumberRow(
                            place,
                            Said.of(figure.getKey(), figure.getValue(), measure),
                            Optional.ofNullable(changes.get(figure.getKey())))));
  }

  private static CsvCell currency(NumberRow row, KpiAnswer answer) {
    return row.said().unit() == Unit.MONEY ? CsvCell.text(answer.currency()) : CsvCell.EMPTY;
  }

  private static Optional<Interval95> changed(NumberRow row) {
    return row.change().flatMap(Difference::interval95);
  }

  private static <V> Column<NumberRow> maybe(
      String name, Function<NumberRow, Optional<V>> value, Function<V, CsvCell> cell) {
    return new Column<>(name, row -> value.apply(row).map(cell).orElse(CsvCell.EMPTY));
  }

  private static Column<NumberRow> count(String name, Function<NumberRow, OptionalLong> value) {
    return new Column<>(
        name,
        row -> {
          var count = value.apply(row);
          return count.isPresent() ? CsvCell.number(count.getAsLong()) : CsvCell.EMPTY;
        });
  }
}
