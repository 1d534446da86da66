package io.rapport.bench.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.bench.shop.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * The same events in a raw table that knows every person by a number: the least that SQL written by
 * hand must read. In the same database engine, with the same limits.
 */
final class RawTable implements AutoCloseable {

  private final DuckDBConnection connection;

  private RawTable(DuckDBConnection connection) {
    this.connection = connection;
  }

  static RawTable create(Path file) throws SQLException {
    var settings = new Properties();
    settings.setProperty("memory_limit", "512MB");
    settings.setProperty("threads", "2");
    settings.setProperty("preserve_insertion_order", "false");
    var connection = (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:" + file, settings);
    var table = new RawTable(connection);
    table.run(read("schema"));
    return table;
  }

  /** The query of this name. */
  static String read(String name) {
    var path = "/baseline/" + name + ".sql";
    try (var text = RawTable.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(text, path).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(Shop.Day day) throws SQLException {
    try (var rows = connection.createAppender("event")) {
      for (var event : day.events()) {
        var doing = event.doing();
        rows.beginRow();
        rows.append(event.person());
        rows.append(event.at());
        rows.append(doing.title());
        rows.append(doing.isActive());
        rows.append(doing.isVisit());
        rows.append(doing.isVisit() && doing.isInteraction());
        rows.append(event.item());
        rows.append(event.amount());
        rows.append(event.path());
        rows.append(event.properties());
        rows.endRow();
      }
    }
    try (var rows = connection.createAppender("answer")) {
      for (var answer : day.answers()) {
        rows.beginRow();
        rows.append(answer.person());
        rows.append(answer.at());
        rows.append(answer.nps());
        rows.append(answer.score());
        rows.endRow();
      }
    }
  }

  /** Nothing more comes. */
  void isFull() throws SQLException {
    run("checkpoint");
  }

  Numbers ask(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      var names = names(row.getMetaData().getColumnCount(), row);
      var numbers = new TreeMap<String, Double>();
      while (row.next()) {
        var bucket = Objects.requireNonNullElse(row.getString(1), Numbers.TOTAL);
        for (int i = 0; i < names.size(); i++) {
          double number = row.getDouble(i + 2);
          if (number != 0 && !row.wasNull()) {
            numbers.put(bucket + " " + names.get(i), number);
          }
        }
      }
      return new Numbers(numbers);
    }
  }

  /** The figures that the query answers beside the value. */
  List<String> figures(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      return names(row.getMetaData().getColumnCount(), row).stream()
          .filter(name -> !name.equals(Numbers.VALUE))
          .toList();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static List<String> names(int columns, ResultSet row) throws SQLException {
    var names = new ArrayList<String>();
    for (int i = 2; i <= columns; i++) {
      names.add(row.getMetaData().getColumnLabel(i));
    }
    return names;
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
