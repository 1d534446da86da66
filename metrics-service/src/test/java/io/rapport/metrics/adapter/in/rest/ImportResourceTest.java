package io.rapport.metrics.adapter.in.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.control.MemberRole;
import io.rapport.metrics.MetricsConfig;
import io.rapport.metrics.StoryTest;
import io.rapport.teststack.ProjectMessages;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From one project into another one. */
@QuarkusTest
class ImportResourceTest extends StoryTest {

  private static final String PARQUET = "application/vnd.apache.parquet";
  private static final String WEEK = "?from=2026-01-05&to=2026-01-11";

  private final String other = project + "-other";
  @TempDir Path folder;
  @Inject MetricsConfig config;

  @BeforeEach
  void anotherProjectIsThere() {
    known(
        ProjectMessages.project(other)
            .with("vera", MemberRole.VIEWER)
            .with("edda", MemberRole.EDITOR)
            .with("adam", MemberRole.ADMIN));
  }

  /** Every KPI: {@code TransferTest}. */
  @Test
  void kpis_have_the_same_numbers_in_the_other_project() {
    somethingHappened();

    for (var what : List.of("events", "answers")) {
      bringIn(what, export(what), "").statusCode(200).body("duplicates", equalTo(0));
    }
    var decisions = as("edda").get(address("/identity/decisions"));
    List<Map<String, Object>> decided = decisions.path("items");
    for (var decision : decided) {
      decide(other, (String) decision.get("user"), (String) decision.get("into"));
    }

    assertThat(decided).hasSize(1);
    for (var id : List.of("active_users", "sessions", "revenue", "nps", "engagement_score")) {
      var theirs = as("vera").get("/api/projects/" + other + "/kpis/" + id + DAY).asString();
      assertThat(theirs).as(id).isEqualTo(answer(id + DAY).extract().asString());
    }
  }

  @Test
  void the_same_file_comes_in_once_and_a_trial_not_at_all() {
    somethingHappened();
    var events = export("events");

    bringIn("events", events, "&dryRun=true")
        .statusCode(200)
        .body("rows", equalTo(4))
        .body("stored", equalTo(0));
    bringIn("events", events, "").body("before", equalTo(0)).body("stored", equalTo(4));
    bringIn("events", events, "").body("before", equalTo(4)).body("stored", equalTo(0));
    bringIn("events", events, "&dryRun=true").body("before", equalTo(4));
  }

  @Test
  void who_was_erased_before_is_left_out() throws Exception {
    somethingHappened();
    bringIn("events", export("events&shares=2&share=1"), "").statusCode(200);
    bringIn("events", export("events&shares=2&share=2"), "").statusCode(200);
    as("adam").delete("/api/projects/" + other + "/persons/user:otto").then().statusCode(200);

    // One of the shares may have been all of it: that very file has come in before.
    bringIn("events", changed(export("events"), ""), "")
        .body("refused", equalTo(1))
        .body("duplicates", equalTo(3))
        .body("stored", equalTo(0));
  }

  @Test
  void what_was_damaged_on_its_way_is_refused() {
    somethingHappened();
    var events = export("events");
    var sha256 = sha256(events);
    events[events.length / 2] ^= 1;

    send("events", events, sha256, "")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("sha256"))
        .body("errors[0].reason", containsString("damaged"));
  }

  @Test
  void what_is_no_such_file_is_refused() {
    somethingHappened();

    bringIn("events", "PAR1 but nothing more".getBytes(UTF_8), "")
        .statusCode(400)
        .body("errors[0].field", equalTo("body"))
        .body("errors[0].reason", containsString("is no Parquet file of events"));
    bringIn("answers", export("events"), "")
        .statusCode(400)
        .body("errors[0].field", equalTo("body"));
  }

  @Test
  void a_row_that_nobody_exported_is_refused_with_its_place() throws Exception {
    somethingHappened();
    var changed = changed(export("events"), "replace ('nonsense' as type)");

    bringIn("events", changed, "")
        .statusCode(400)
        .body("errors[0].reason", equalTo("row 0: type is none"));
  }

  /** A small file of many rows. */
  @Test
  void a_file_that_unfolds_beyond_all_measure_is_refused_before_it_is_read() throws Exception {
    somethingHappened();
    long rows = config.imports().mostRows();
    var bomb = changed(export("events"), "", "range(%d)".formatted(rows));

    assertThat(bomb.length).isLessThan(100_000);
    bringIn("events", bomb, "")
        .statusCode(400)
        .body("errors[0].reason", equalTo("has more than " + rows + " rows"));
  }

  @Test
  void a_body_that_is_too_large_is_refused() {
    var most = Math.toIntExact(config.imports().bodyLimit().asLongValue());

    bringIn("events", new byte[most + 1], "").statusCode(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "answers"})
  void only_admins_bring_anything_in(String what) {
    var address =
        "/api/projects/" + other + "/imports/" + what + ".parquet?sha256=" + "0".repeat(64);
    file(as("edda")).post(address).then().statusCode(403);
    file(as("stranger")).post(address).then().statusCode(404);
    file(RestAssured.given()).post(address).then().statusCode(401);
    file(as("adam"))
        .post("/api/projects/" + other + "/imports/" + what + ".parquet")
        .then()
        .statusCode(400);
    as("vera").get("/api/projects/" + other + "/identity/decisions").then().statusCode(403);
    as("stranger").get("/api/projects/" + other + "/identity/decisions").then().statusCode(404);
    RestAssured.get("/api/projects/" + other + "/identity/decisions").then().statusCode(401);
  }

  /** Two persons, one of whom has two users; something sold and something said. */
  private void somethingHappened() {
    story.event("anna", NOON, event -> event.setAnonymousId("a-1"));
    story.page("anne", "2026-01-05T12:10:00Z");
    story.track(
        "otto", "Order Completed", NOON, "{\"order_id\":\"1\",\"revenue\":10.10,\"path\":\"/b\"}");
    story.also(
        topics -> topics.event(project, "before", NOON, event -> event.setAnonymousId("a-1")));
    story.also(topics -> topics.answer(project, "r1", 9, NOON, fact -> fact.setUserId("anna")));
    told();
    decide(project, "anne", "anna");
  }

  private void decide(String where, String user, String into) {
    as("edda")
        .contentType("application/json")
        .body(Map.of("user", user, "into", into))
        .post("/api/projects/" + where + "/identity/decisions")
        .then()
        .statusCode(204);
  }

  private byte[] export(String what) {
    var parts = what.split("&", 2);
    var more = parts.length > 1 ? "&" + parts[1] : "";
    return as("edda")
        .get(address("/exports/" + parts[0] + ".parquet" + WEEK + more))
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private byte[] changed(byte[] export, String change) throws Exception {
    return changed(export, change, "range(1)");
  }

  private byte[] changed(byte[] export, String change, String times) throws Exception {
    var from = Files.write(folder.resolve("from"), export);
    var to = folder.resolve("to");
    try (var database = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        var copy = database.createStatement()) {
      copy.execute(
          "copy (select f.* %s from read_parquet('%s') f, %s) to '%s' (format parquet)"
              .formatted(change, from, times, to));
    }
    return Files.readAllBytes(to);
  }

  private ValidatableResponse bringIn(String what, byte[] body, String more) {
    return send(what, body, sha256(body), more);
  }

  private ValidatableResponse send(String what, byte[] body, String sha256, String more) {
    return as("adam")
        .contentType(PARQUET)
        .body(body)
        .post(
            "/api/projects/%s/imports/%s.parquet?sha256=%s%s".formatted(other, what, sha256, more))
        .then();
  }

  private static RequestSpecification file(RequestSpecification who) {
    return who.contentType(PARQUET).body(new byte[] {1});
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
