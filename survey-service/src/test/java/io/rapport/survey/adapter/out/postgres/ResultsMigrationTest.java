package io.rapport.survey.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.teststack.PostgresStack;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Answers that were given before results were counted are counted too. */
class ResultsMigrationTest {

  private static final UUID SURVEY = UUID.randomUUID();

  @Test
  void earlier_answers_are_marked_as_later_ones_are() {
    try (var postgres = new PostgresStack()) {
      // Given
      postgres.start();
      migrate(postgres, "0140");
      var sql = new Sql(postgres.database(), Duration.ofSeconds(10));
      sql.change(
          """
          insert into survey (id, project, state, edition, version, written, created_at, changed_at)
          values (?, 'shop', 'live', 1, 1, '{}', now(), now())
          """,
          SURVEY);
      sql.change(
          """
          insert into survey_version (survey, number, questionnaire, published_at)
          values (?, 1, '{}', now())
          """,
          SURVEY);
      kept(
          sql,
          """
          {"score": 9, "why": "Quick \\u0000 \\\\u0000", "plan": ["pro", "team"], "ok": true,
           "how": {"choices": ["mail"], "other": "By Fax"}}
          """,
          "{\"order\": 17.5, \"first\": true, \"tp\": \"web\"}");

      // When
      migrate(postgres, "latest");

      // Then
      assertThat(sql.all("select marks, words, labels::text from response", Row::read))
          .containsExactly(
              new Row(
                  List.of(
                      "how=",
                      "how=$other",
                      "how=mail",
                      "ok=accepted",
                      "plan=",
                      "plan=pro",
                      "plan=team",
                      "score=9",
                      "why="),
                  List.of("by fax", "quick   \\u0000"),
                  "{\"tp\": \"web\", \"first\": \"true\", \"order\": \"17.5\"}"));
    }
  }

  private static void kept(Sql sql, String answers, String attributes) {
    sql.change(
        """
        insert into response (project, id, survey, version, channel, anonymous_id, answers,
                              attributes, completed, revision, started_at, answered_at, recorded_at)
        values ('shop', ?, ?, 1, 'api', 'anna', ?::json, ?::json, true, 1, now(), now(), now())
        """,
        UUID.randomUUID(),
        SURVEY,
        answers,
        attributes);
  }

  private static void migrate(PostgresStack postgres, String target) {
    Flyway.configure()
        .dataSource(postgres.database())
        .locations("classpath:db/outbox", "classpath:db/migration")
        .target(target)
        .load()
        .migrate();
  }

  private record Row(List<String> marks, List<String> words, String labels) {

    static Row read(ResultSet row) throws SQLException {
      var marks = List.of((String[]) row.getArray("marks").getArray());
      return new Row(
          marks.stream().sorted().toList(),
          row.getString("words").lines().sorted().toList(),
          row.getString("labels"));
    }
  }
}
