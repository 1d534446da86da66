package io.rapport.tables;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of a CSV file (RFC 4180): its head, and one for each thing of a kind. */
public record CsvLines<T>(List<Column<T>> columns) {

  /** The media type of such a file. */
  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

  public CsvLines {
    columns = List.copyOf(columns);
  }

  /** The names of the columns. */
  public String head() {
    return line(columns.stream().map(column -> CsvCell.text(column.name())));
  }

  /** What the columns say of this. */
  public String row(T thing) {
    return line(columns.stream().map(column -> column.cell().apply(thing)));
  }

  private static String line(Stream<CsvCell> cells) {
    return cells.map(CsvCell::written).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** What is said of each thing under one name. */
  public record Column<T>(String name, Function<T, CsvCell> cell) {}
}
