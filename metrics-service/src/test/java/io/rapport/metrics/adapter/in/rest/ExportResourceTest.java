package io.rapport.metrics.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.control.MemberRole;
import io.rapport.contracts.survey.SurveyFactKind;
import io.rapport.contracts.tracking.EventType;
import io.rapport.metrics.StoryTest;
import io.rapport.teststack.ProjectMessages;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What came in, as another program reads it. */
@QuarkusTest
class ExportResourceTest extends StoryTest {

  private static final String WEEK = "?from=2026-01-05&to=2026-01-11";

  @TempDir Path folder;

  @Test
  void events_come_as_they_are_kept_with_their_persons() {
    story.event(
        "anna",
        NOON,
        event ->
            event
                .setType(EventType.TRACK)
                .setEvent("Order Completed")
                .setAnonymousId("a-1")
                .setProperties("{\"revenue\": 10.10}"));
    story.also(
        topics -> topics.event(project, "before", NOON, event -> event.setAnonymousId("a-1")));
    story.page("otto", "2026-01-12T12:00:00Z");
    told();

    var events = rows(get("events", WEEK), "timestamp, \"messageId\"");

    assertThat(events).hasSize(2);
    assertThat(events.getFirst())
        .containsEntry("messageId", "before")
        .containsEntry("person", "user:anna")
        .containsEntry("anonymousId", "a-1")
        .containsEntry("userId", null);
    assertThat(events.getLast())
        .containsEntry("type", "track")
        .containsEntry("event", "Order Completed")
        .containsEntry("timestamp", "2026-01-05 12:00:00+00")
        .containsEntry("properties", "{\"revenue\": 10.10}")
        .containsEntry("person", "user:anna")
        .containsEntry("userId", "anna");
    assertThat(events.getFirst().keySet()).containsExactly(ExportedColumns.EVENTS);
  }

  @Test
  void answers_come_with_what_was_shown_and_said() {
    topics.answer(project, "r1", 9, NOON, fact -> fact.setUserId("anna"));
    topics.answer(
        project,
        "shown",
        9,
        "2026-01-05T11:00:00Z",
        fact ->
            fact.setKind(SurveyFactKind.SHOWN)
                .setUserId("anna")
                .setResponseId(null)
                .setAnswers(List.of()));
    stored();

    var answers = rows(get("answers", WEEK), "\"occurredAt\"");

    assertThat(answers).extracting(row -> row.get("kind")).containsExactly("shown", "answered");
    assertThat(answers.getFirst()).containsEntry("answers", "[]");
    assertThat(answers.getLast())
        .containsEntry("survey", "survey-1")
        .containsEntry("version", "1")
        .containsEntry("responseId", "r1")
        .containsEntry("person", "user:anna")
        .containsEntry("occurredAt", "2026-01-05 12:00:00+00");
    assertThat(answers.getLast().get("answers"))
        .contains("'question': q1")
        .contains("'type': nps")
        .contains("'score': 9");
    assertThat(answers.getFirst().keySet()).containsExactly(ExportedColumns.ANSWERS);
  }

  @Test
  void the_shares_together_are_all_of_it() {
    for (int n = 0; n < 50; n++) {
      story.page("user-" + n, NOON);
    }
    told();

    var ids =
        IntStream.rangeClosed(1, 4)
            .mapToObj(share -> rows(get("events", WEEK + "&shares=4&share=" + share), "1"))
            .flatMap(List::stream)
            .map(row -> row.get("messageId"))
            .toList();

    assertThat(ids).hasSize(50).doesNotHaveDuplicates();
    as("edda")
        .get(address("/exports/extent" + WEEK))
        .then()
        .statusCode(200)
        .body("events.rows", equalTo(50))
        .body("answers.rows", equalTo(0));
  }

  @Test
  void who_was_erased_is_not_in_it() {
    known(team().with("adam", MemberRole.ADMIN).version(2));
    story.page("anna", NOON).page("otto", NOON);
    told();

    as("adam").delete(address("/persons/user:anna")).then().statusCode(200);

    assertThat(rows(get("events", WEEK), "1"))
        .extracting(row -> row.get("person"))
        .containsExactly("user:otto");
  }

  @Test
  void other_projects_are_not_in_it() {
    var other = project + "-other";
    known(ProjectMessages.project(other).with("edda", MemberRole.EDITOR));
    topics.event(other, "theirs", NOON, event -> event.setUserId("anna"));
    stored();

    assertThat(rows(get("events", WEEK), "1")).isEmpty();
  }

  @Test
  void a_file_says_its_name_and_length() {
    var answer = get("events", WEEK);

    answer
        .then()
        .contentType("application/vnd.apache.parquet")
        .header("Content-Length", equalTo("" + answer.asByteArray().length))
        .header(
            "Content-Disposition",
            equalTo("attachment; filename=\"events-2026-01-05-2026-01-11.parquet\""));
  }

  @ParameterizedTest
  @CsvSource({
    "?to=2026-01-05, from",
    "?from=2026-01-05&to=2026-01-04, to",
    "?from=2026-01-05&to=2026-01-05&shares=0, shares",
    "?from=2026-01-05&to=2026-01-05&shares=2, share",
    "?from=2026-01-05&to=2026-01-05&shares=2&share=3, share",
    "?from=2026-01-05&to=2026-01-05&filter=path:eq:x, filter"
  })
  void what_makes_no_sense_is_refused(String question, String field) {
    as("edda")
        .get(address("/exports/events.parquet" + question))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo(field));
  }

  @ParameterizedTest
  @ValueSource(strings = {"events.parquet", "answers.parquet", "extent"})
  void only_editors_take_raw_data_out(String what) {
    var address = address("/exports/" + what + WEEK);
    asViewer().get(address).then().statusCode(403);
    as("stranger").get(address).then().statusCode(404);
    RestAssured.get(address).then().statusCode(401);
  }

  private Response get(String what, String question) {
    return as("edda").get(address("/exports/" + what + ".parquet" + question));
  }

  /** Read by a DuckDB that knows nothing of the service. */
  private List<Map<String, String>> rows(Response answer, String order) {
    assertThat(answer.statusCode()).isEqualTo(200);
    try {
      var file = Files.write(folder.resolve("it.parquet"), answer.asByteArray());
      try (var database = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
          var ask = database.createStatement()) {
        ask.execute("set timezone = 'UTC'");
        var row =
            ask.executeQuery(
                "select cast(columns(*) as varchar) from '%s' order by %s".formatted(file, order));
        var rows = new ArrayList<Map<String, String>>();
        while (row.next()) {
          var fields = new LinkedHashMap<String, String>();
          for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            fields.put(row.getMetaData().getColumnName(column), row.getString(column));
          }
          rows.add(fields);
        }
        return rows;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What other programs rely on. */
  private static final class ExportedColumns {

    static final String[] EVENTS =
        ("messageId type event name path timestamp receivedAt batchPosition person anonymousId"
                + " userId groupId previousId library sessionId active bot browser os device"
                + " channel properties traits context")
            .split(" ");
    static final String[] ANSWERS =
        ("factId kind survey version surveyName channel occurredAt recordedAt person anonymousId"
                + " userId responseId revision completed machine attributes answers")
            .split(" ");
  }
}
