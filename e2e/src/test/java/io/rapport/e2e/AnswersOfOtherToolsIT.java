package io.rapport.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who asks with another tool has the answers here too, each once: as events and as a table. */
@OnTheSystem
class AnswersOfOtherToolsIT {

  private static final Duration COUNTED = Duration.ofSeconds(60);
  private static final String DECEMBER = "from=2025-12-01&to=2025-12-31";

  private final Project project;

  AnswersOfOtherToolsIT(TheSystem system) {
    this.project = Project.create(system, "Asked elsewhere");
  }

  @Test
  void events_and_tables_of_another_tool_count_once_in_the_kpi_and_in_the_results() {
    // Given
    String survey =
        project.survey(
            "Loyalty", Map.of("id", "recommend", "type", "nps", "text", "?", "required", true));
    var table = new StringBuilder("Mail,Score,When\n");
    IntStream.range(0, 10).forEach(row -> table.append(row).append("@x.example,3,1.12.2025\n"));
    var events = new ArrayList<Map<String, Object>>();
    IntStream.range(0, 10).forEach(number -> events.add(answered("e" + number, survey, 9)));
    events.add(answered("e0", survey, 9));
    events.add(answered("stray", "another-survey", 0));

    // When
    project.track(events).statusCode(200);
    bringIn(survey, table.toString(), 10, 0);
    bringIn(survey, table.toString(), 0, 10);

    // Then ten promoters and ten detractors, whichever way one looks
    await()
        .atMost(COUNTED)
        .untilAsserted(
            () -> assertThat(project.kpi("nps", DECEMBER).getInt("total.n")).isEqualTo(20));
    var kpi = project.kpi("nps", DECEMBER);
    var results = results(survey);
    assertThat(kpi.getDouble("total.value")).isZero();
    assertThat(results.getInt("questions[0].n")).isEqualTo(20);
    assertThat(results.getDouble("questions[0].score.total.value")).isZero();
    assertThat(results.getDouble("questions[0].score.total.interval95.low"))
        .isCloseTo(kpi.getDouble("total.interval95.low"), within(1e-9));
    assertThat(
            project
                .as("viewer")
                .get(project.path("/surveys/untaken-answers"))
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.survey"))
        .containsExactly("another-survey");
  }

  private JsonPath results(String survey) {
    return project
        .as("viewer")
        .get(project.path("/surveys/" + survey + "/results?" + DECEMBER))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private void bringIn(String survey, String table, int accepted, int unchanged) {
    project
        .as("editor")
        .contentType("text/csv")
        .queryParam("column", "answers.recommend:Score", "userId:Mail", "answeredAt:When")
        .queryParam("dates", "d.M.yyyy")
        .body(table)
        .post(project.path("/surveys/" + survey + "/answers/import-csv"))
        .then()
        .statusCode(200)
        .body("accepted", equalTo(accepted))
        .body("unchanged", equalTo(unchanged));
  }

  private static Map<String, Object> answered(String messageId, String survey, int score) {
    return Map.of(
        "type",
        "track",
        "messageId",
        messageId,
        "anonymousId",
        "visitor-" + messageId,
        "timestamp",
        "2025-12-24T18:00:00Z",
        "event",
        "Survey Question Answered",
        "properties",
        Map.of(
            "survey_id",
            survey,
            "survey_type",
            "nps",
            "survey_question_id",
            "recommend",
            "survey_question_answer",
            score));
  }
}
