package io.rapport.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a client itself has counted is what the receipts say, whatever happens in between. */
@OnTheSystem
class ReceiptsIT {

  private static final int SOME = 30;
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final Duration COUNTED = Duration.ofMinutes(2);
  private static final Map<String, Object> BOT =
      Map.of(
          "bot",
          true,
          "userAgent",
          "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");

  private final TheSystem system;

  ReceiptsIT(TheSystem system) {
    this.system = system;
  }

  @Test
  void receipts_are_what_the_client_counted_and_a_replay_counts_once() {
    // Given
    var project = Project.create(system, "Receipts");
    var before = counts(project);

    // When
    project.track(List.of(page("m1"), page("m2"), page("m3"), page("m3"))).statusCode(200);
    project.track(List.of(page("m1"), page("m4"))).statusCode(200);
    project.track(List.of(plus(page("b1"), "context", BOT))).statusCode(200);
    project.track(List.of(Map.of("type", "page", "anonymousId", "ada"))).statusCode(200);
    project
        .track(
            List.of(
                page("m5"),
                Map.of("type", "page", "messageId", "r1"),
                Map.of("type", "page", "messageId", "r2"),
                plus(page("r3"), "type", "teleport"),
                plus(page("r4"), "name", "x".repeat(40_000))))
        .statusCode(200);
    system
        .anybody()
        .body(Map.of("writeKey", project.writeKey(), "messageId", "r5", "anonymousId", "ada"))
        .post("/v1/track")
        .then()
        .statusCode(400);

    // Then
    // Stored: m1 to m5 and the one without an id. Again: m3 and m1. Refused: r1 to r5.
    var sent = counts(project).minus(before);
    assertThat(sent)
        .isEqualTo(
            new Counts(
                14,
                6,
                2,
                1,
                Map.of(
                    "missing_identity", 2, "unknown_type", 1, "too_large", 1, "missing_field", 1),
                0,
                1));

    // When
    var places = places(project, "missing_identity");
    var changes = Map.of("places", places, "changes", Map.of("anonymousId", "ada"));
    for (int n = 0; n < 2; n++) {
      var replayed =
          project
              .as("editor")
              .body(changes)
              .post(project.path("/refused/replay"))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      assertThat(replayed.getList("items.result")).containsExactly("accepted", "accepted");
    }

    // Then
    assertThat(counts(project).minus(before).minus(sent))
        .isEqualTo(new Counts(4, 2, 2, 0, Map.of(), 4, 0));
    assertThat(
            project.records("pageviews", today()).stream().map(record -> record.get("messageId")))
        .doesNotHaveDuplicates()
        .contains("r1", "r2", "m1", "m5")
        .doesNotContain("b1", "r3");
  }

  @Test
  void the_api_document_says_how_to_ask() {
    var paths =
        system
            .anybody()
            .get("/api/openapi")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getMap("paths");

    assertThat(paths)
        .containsKeys(
            "/api/projects/{project}/receipts",
            "/api/projects/{project}/refused",
            "/api/projects/{project}/refused/replay");
  }

  @Test
  void the_sum_holds_whatever_is_killed_in_full_flow() {
    // Given
    var project = Project.create(system, "Killed receipts");
    var before = counts(project);
    try (var http = HttpClient.newHttpClient();
        var client = PersistentClient.start(http, number -> batch(project, number))) {
      // When
      for (var name : List.of("metrics-service", "tracking-service", "kafka", "metrics-service")) {
        client.awaitMore(SOME, SOON);
        system.process(name).killForcibly();
        system.process(name).start();
      }
      client.awaitMore(SOME, SOON);
      client.finish();

      // Then
      int acknowledged = client.acknowledged().size();
      assertThat(client.refusals()).isEmpty();
      var counted = counts(project).minus(before);
      // Each request has one event of its own, which counts once.
      assertThat(counted.stored()).isEqualTo(acknowledged);
      // What was answered is in there, and what was not answered was sent so many times at most.
      assertThat(counted.received()).isBetween(3 * acknowledged, 3 * client.attempts());
      assertThat(counted.received())
          .isEqualTo(counted.stored() + counted.duplicate() + counted.bot() + counted.allRefused());
      // An attempt that was not answered may be there by half, but each event is of one kind.
      assertThat(counted.allRefused()).isBetween(acknowledged, client.attempts());
      assertThat(counted.refused().keySet()).containsExactly("missing_identity");
      assertThat(new HashSet<>(refused(project, "missing_identity", "messageId")))
          .isEqualTo(
              new HashSet<>(
                  IntStream.range(0, acknowledged).mapToObj(number -> "bad-" + number).toList()));
      assertThat(places(project, "missing_identity"))
          .hasSize(counted.allRefused())
          .doesNotHaveDuplicates();
      // And the log itself has no more and no less.
      assertThat(counts(project).received())
          .isEqualTo(EventTopic.of(system).of(project).size() + counted.allRefused());
    }
  }

  /** One new event, one that is refused, and one that came before. */
  private PersistentClient.Message batch(Project project, int number) {
    return new PersistentClient.Message(
        "batch-" + number,
        "POST",
        system.origin().resolve("/v1/batch"),
        Map.of(
            "writeKey",
            project.writeKey(),
            "batch",
            List.of(
                page("good-" + number),
                Map.of("type", "page", "messageId", "bad-" + number),
                page("good-" + Math.max(0, number - 1)))));
  }

  /** What the receipts say once everything that was acknowledged until now is in them. */
  private static Counts counts(Project project) {
    var now = Instant.now();
    await()
        .atMost(COUNTED)
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(asOf(receipts(project))).isAfter(now));
    return Counts.of(receipts(project));
  }

  private static Instant asOf(JsonPath receipts) {
    return Instant.parse(receipts.getString("asOf"));
  }

  private static JsonPath receipts(Project project) {
    return project
        .as("viewer")
        .get(project.path("/receipts?interval=hour&" + today()))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static List<String> places(Project project, String reason) {
    return refused(project, reason, "place");
  }

  private static List<String> refused(Project project, String reason, String field) {
    var found = new ArrayList<String>();
    var cursor = "";
    do {
      var page =
          project
              .as("editor")
              .get(project.path("/refused?limit=100&reason=" + reason + "&" + today() + cursor))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      found.addAll(page.getList("items." + field, String.class));
      cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
    } while (!cursor.isEmpty());
    return found;
  }

  private static Map<String, Object> page(String messageId) {
    return Map.of("type", "page", "messageId", messageId, "anonymousId", "ada", "name", "Home");
  }

  private static Map<String, Object> plus(Map<String, Object> event, String field, Object value) {
    var more = new HashMap<>(event);
    more.put(field, value);
    return more;
  }

  private static String today() {
    var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    return "from=" + today.minusDays(1) + "&to=" + today;
  }

  /** The sums of an answer. */
  private record Counts(
      int received,
      int stored,
      int duplicate,
      int bot,
      Map<String, Integer> refused,
      int replayed,
      int notDedupable) {

    static Counts of(JsonPath receipts) {
      var refused = new HashMap<String, Integer>();
      receipts
          .<String, Number>getMap("total.refusedByReason")
          .forEach((reason, count) -> refused.put(reason, count.intValue()));
      return new Counts(
          receipts.getInt("total.received"),
          receipts.getInt("total.stored"),
          receipts.getInt("total.duplicate"),
          receipts.getInt("total.bot"),
          refused,
          receipts.getInt("total.replayed"),
          receipts.getInt("total.notDedupable"));
    }

    int allRefused() {
      return refused.values().stream().mapToInt(Integer::intValue).sum();
    }

    Counts minus(Counts before) {
      var later = new HashMap<>(refused);
      before.refused.forEach((reason, count) -> later.merge(reason, -count, Integer::sum));
      later.values().removeIf(count -> count == 0);
      return new Counts(
          received - before.received,
          stored - before.stored,
          duplicate - before.duplicate,
          bot - before.bot,
          later,
          replayed - before.replayed,
          notDedupable - before.notDedupable);
    }
  }
}
