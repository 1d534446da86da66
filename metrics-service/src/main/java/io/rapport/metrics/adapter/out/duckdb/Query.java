package io.rapport.metrics.adapter.out.duckdb;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;

/**
 * SQL of a resource with its named parameters, {@code :name}. Texts are bound, unless they are
 * plain words; whatever else is put in as text comes from this package, or is a number.
 */
final class Query {

  private static final Pattern NAME = Pattern.compile("(?<!:):([a-z_][a-z_0-9]*)");

  /** To plan so many constants takes longer than to plan twice. */
  private static final int MANY = 100;

  private final String resource;
  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, String> fragments = new HashMap<>();
  private final Map<String, Query> given = new LinkedHashMap<>();

  private Query(String resource) {
    this.resource = resource;
  }

  /** The query in {@code sql/duckdb/<name>.sql}. */
  static Query named(String name) {
    return new Query(name + ".sql");
  }

  Query set(String name, String value) {
    return put(name, value);
  }

  Query set(String name, long value) {
    return put(name, value);
  }

  Query set(String name, double value) {
    return put(name, value);
  }

  Query set(String name, boolean value) {
    return put(name, value);
  }

  Query set(String name, Longs values) {
    return put(name, values);
  }

  Query set(String name, Doubles values) {
    return put(name, values);
  }

  Query set(String name, Strings values) {
    return put(name, values);
  }

  Query setAll(Map<String, Object> named) {
    named.forEach(this::put);
    return this;
  }

  /** Puts SQL of this package where the resource, or what is put in, says {@code {place}}. */
  Query with(String place, String sql) {
    fragments.put("{" + place + "}", sql);
    return this;
  }

  /** Tables that must be there before, by name, each with what makes it. */
  Query given(Map<String, Query> tables) {
    given.putAll(tables);
    return this;
  }

  Map<String, Query> given() {
    return given;
  }

  /** The statement, bound and ready. */
  PreparedStatement prepare(DuckDBConnection connection) throws SQLException {
    var names = new ArrayList<String>();
    var sql = written(names);
    return ReadyStatement.prepared(connection, sql, bindable(connection, names));
  }

  /** The same, of which nobody wants to know more than what it finds. */
  ReadyStatement ready(DuckDBConnection connection) throws SQLException {
    var names = new ArrayList<String>();
    var sql = written(names);
    return ReadyStatement.of(connection, sql, bindable(connection, names));
  }

  /**
   * The text, with values in it.
   *
   * @param names of what must be bound, which are found here
   */
  private String written(List<String> names) {
    return NAME.matcher(text())
        .replaceAll(
            match ->
                literal(value(match.group(1))).orElseGet(() -> numbered(match.group(1), names)));
  }

  private Optional<String> literal(Object value) {
    return values.size() > MANY ? Literals.ofNumber(value) : Literals.of(value);
  }

  /** The parameter that stands for it, as a replacement. */
  private static String numbered(String name, List<String> names) {
    if (!names.contains(name)) {
      names.add(name);
    }
    return "\\$" + (names.indexOf(name) + 1);
  }

  /** Within the transaction of the connection. */
  void run(DuckDBConnection connection) throws SQLException {
    try (var statement = ready(connection)) {
      statement.run();
    }
  }

  private String text() {
    var sql = Resources.read(resource);
    String before;
    do {
      before = sql;
      for (var fragment : fragments.entrySet()) {
        sql = sql.replace(fragment.getKey(), fragment.getValue());
      }
    } while (!sql.equals(before));
    return sql;
  }

  private Query put(String name, Object value) {
    values.put(name, value);
    return this;
  }

  private Object value(String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalStateException(resource + " has no value for :" + name);
    }
    return value;
  }

  private List<Object> bindable(DuckDBConnection connection, List<String> names)
      throws SQLException {
    var values = new ArrayList<Object>();
    for (var name : names) {
      values.add(bindable(connection, value(name)));
    }
    return values;
  }

  private static Object bindable(DuckDBConnection connection, Object value) throws SQLException {
    return switch (value) {
      case Doubles doubles -> connection.createArrayOf("DOUBLE", doubles.values().toArray());
      case Strings strings -> connection.createArrayOf("VARCHAR", strings.values().toArray());
      default -> value;
    };
  }

  /** A list of whole numbers. */
  record Longs(List<Long> values) {

    static Longs of(List<Integer> numbers) {
      return new Longs(numbers.stream().map(Long::valueOf).toList());
    }
  }

  /** A list of numbers. */
  record Doubles(List<Double> values) {}

  /** A list of strings. */
  record Strings(List<String> values) {

    /** In an order that is always the same. */
    static Strings sorted(Set<String> values) {
      return new Strings(values.stream().sorted().toList());
    }
  }
}
