package io.rapport.metrics.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.control.MemberRole;
import io.rapport.metrics.MetricsConfig;
import io.rapport.metrics.ServiceTest;
import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.QueryRefused;
import io.rapport.metrics.application.port.Snapshot;
import io.rapport.problems.Problem;
import io.rapport.teststack.ProjectMessages;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CancelQueryTest extends ServiceTest {

  private static final String JANUARY = "?from=2026-01-01&to=2026-01-31";

  @Inject AnalyticsStore store;
  @Inject MetricsConfig config;

  @Test
  void a_question_is_stopped_by_its_id_in_its_project_alone() {
    var other = project + "-other";
    known(ProjectMessages.project(other).with("otto", MemberRole.ADMIN));
    var readers = allReaders();

    var asked = CompletableFuture.supplyAsync(() -> ask("q-1"));
    await().pollInterval(Duration.ofMillis(20)).until(() -> stop("q-1").statusCode() == 204);
    var again = ask("q-1");
    var elsewhere =
        as("otto").delete("/api/projects/" + other + "/queries/q-1").then().extract().statusCode();
    readers.forEach(Snapshot::close);

    asked
        .join()
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("detail", equalTo("The question was cancelled."));
    again.then().statusCode(409).body("detail", containsString("Another question"));
    assertThat(elsewhere).isEqualTo(404);
    assertThat(ask("q-1").statusCode()).isEqualTo(200);
  }

  @Test
  void what_is_not_running_cannot_be_stopped() {
    ask("q-2").then().statusCode(200);

    stop("q-2").then().statusCode(404).contentType("application/problem+json");
    as("stranger").delete(query("q-2")).then().statusCode(404);
    RestAssured.delete(query("q-2")).then().statusCode(401);
  }

  @Test
  void an_id_is_short_and_plain() {
    ask("a b").then().statusCode(400).body("errors[0].field", equalTo("Query-Id"));
    ask("x".repeat(101)).then().statusCode(400);
    ask("x".repeat(100)).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "CANCELLED, 409, cancelled",
    "TOOK_TOO_LONG, 504, took too long",
    "TOOK_TOO_MUCH, 504, more memory",
    "BUSY, 503, ask again shortly"
  })
  void what_is_not_answered_says_why(QueryRefused.Reason reason, int status, String why) {
    var refused = new QueryProblems().refused(new QueryRefused(reason));

    assertThat(refused.getStatus()).isEqualTo(status);
    assertThat(((Problem) refused.getEntity()).detail()).contains(why);
  }

  /** So that whatever is asked has to wait. */
  private List<Snapshot> allReaders() {
    return IntStream.range(0, config.queries().atOnce()).mapToObj(_ -> store.snapshot()).toList();
  }

  private Response ask(String id) {
    return asViewer().header("Query-Id", id).get(kpi("nps") + JANUARY);
  }

  private Response stop(String id) {
    return asViewer().delete(query(id));
  }

  private String query(String id) {
    return address("/queries/" + id);
  }
}
