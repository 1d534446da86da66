package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop",
        "Order Completed",
        "https://shop.example/a-b_c@d.e",
        "",
        " ",
        "null",
        ":said",
        "$1",
        "$said",
        "it's",
        "'",
        "''; drop table event; --",
        "' || 'x",
        "\"quoted\"",
        "\\",
        "\\'",
        "{sql part.units}",
        "[a, b]",
        "a\nb",
        "Größe",
        "\uD83D\uDE00"
      })
  void texts_come_back_as_they_were_said(String text) throws SQLException {
    // Given
    var query =
        Query.named("said").set("said", text).set("all", new Query.Strings(List.of(text, "other")));
    try (var database = DuckDb.inMemory();
        var connection = database.connect();
        // When
        var ready = query.ready(connection);
        var row = ready.ask()) {
      // Then
      assertThat(row.next()).isTrue();
      assertThat(row.getString("said")).isEqualTo(text);
      assertThat(row.getString("first")).isEqualTo(text);
      assertThat(row.getLong("long")).isEqualTo(text.codePointCount(0, text.length()));
      assertThat(row.getBoolean("is_one")).isTrue();
    }
  }
}
