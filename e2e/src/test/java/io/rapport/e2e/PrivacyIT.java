package io.rapport.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who must not be followed is seen and not counted as somebody; crawlers are only received. */
@OnTheSystem
class PrivacyIT {

  private static final Duration COUNTED = Duration.ofMinutes(2);
  private static final String CHROME =
      "Mozilla/5.0 (Linux; Android 13; CUBOT P80) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/141.0.0.0 Mobile Safari/537.36";
  private static final String CRAWLER =
      "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

  private final TheSystem system;

  PrivacyIT(TheSystem system) {
    this.system = system;
  }

  /** Ada is on the team plan, Bob is not; a survey is for the segment of those who are. */
  @Test
  void who_is_in_a_segment_is_asked_and_who_asks_to_be_forgotten_is_forgotten_everywhere() {
    // Given
    var project = Project.create(system, "Segments");
    String segment =
        project
            .as("editor")
            .body(Map.of("name", "Team", "conditions", "trait.plan:eq:team"))
            .post(project.path("/segments"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    var survey = forTheSegment(project, segment);
    project.track(List.of(identified("ada", "team"), identified("bob", "free"))).statusCode(200);

    // Then
    await()
        .atMost(COUNTED)
        .untilAsserted(() -> assertThat(decided(project, "ada")).containsKey("show"));
    assertThat(decided(project, "bob")).containsOnlyKeys("hold");

    // When
    system
        .anybody()
        .body(
            Map.of(
                "writeKey",
                project.writeKey(),
                "survey",
                survey,
                "version",
                1,
                "userId",
                "ada",
                "answers",
                Map.of("score", 9),
                "completed",
                true))
        .put("/survey/v1/responses/" + UUID.randomUUID())
        .then()
        .statusCode(200);
    await().atMost(COUNTED).untilAsserted(() -> assertThat(answered(project)).isEqualTo(1));
    String receipt =
        project
            .as("admin")
            .delete(project.path("/persons/user:ada"))
            .then()
            .statusCode(200)
            .extract()
            .path("id");

    // Then
    await()
        .atMost(COUNTED)
        .untilAsserted(
            () ->
                project
                    .as("admin")
                    .get(project.path("/surveys/erasures"))
                    .then()
                    .body("items.find { it.id == '%s' }.responses".formatted(receipt), is(1)));
    project
        .as("viewer")
        .get(project.path("/surveys/" + survey + "/answers"))
        .then()
        .body("items", hasSize(0));
    assertThat(answered(project)).isZero();
  }

  private static int answered(Project project) {
    return project.kpi("nps", today() + "&interval=total").getInt("total.n");
  }

  private static String forTheSegment(Project project, String segment) {
    String survey =
        project
            .as("editor")
            .body(
                Map.of(
                    "name",
                    "Team",
                    "questions",
                    List.of(
                        Map.of("id", "score", "type", "nps", "text", "Well?", "required", true)),
                    "targeting",
                    Map.of(
                        "audience",
                        Map.of("include", List.of(Map.of("type", "segment", "segment", segment))))))
            .post(project.path("/surveys"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    project
        .as("editor")
        .post(project.path("/surveys/" + survey + "/publish"))
        .then()
        .statusCode(200);
    return survey;
  }

  private static Map<String, Object> identified(String user, String plan) {
    return Map.of("type", "identify", "userId", user, "traits", Map.of("plan", plan));
  }

  private Map<String, Object> decided(Project project, String user) {
    return system
        .anybody()
        .body(
            Map.of(
                "writeKey",
                project.writeKey(),
                "userId",
                user,
                "url",
                "https://shop.example/",
                "trigger",
                Map.of("type", "pageview")))
        .post("/survey/v1/decide")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getMap("");
  }

  @Test
  void a_visitor_under_gpc_is_a_pageview_and_a_crawler_is_a_receipt() {
    // Given
    var project = Project.create(system, "Private");

    // When
    view(system.anybody(), project, CHROME, "ada", "m1");
    view(system.anybody().header("Sec-GPC", "1"), project, CHROME, "ben", "m2");
    view(system.anybody(), project, CRAWLER, "bot", "m3");

    // Then
    await()
        .atMost(COUNTED)
        .untilAsserted(
            () -> {
              assertThat(total(project, "pageviews")).isEqualTo(2);
              assertThat(total(project, "active_users")).isEqualTo(1);
              assertThat(total(project, "sessions")).isEqualTo(1);
              assertThat(bots(project)).isEqualTo(1);
            });
    assertThat(broken(project, "device")).isEqualTo(Map.of("mobile", 2));
    assertThat(broken(project, "browser")).isEqualTo(Map.of("Chrome", 2));
    assertThat(broken(project, "channel")).isEqualTo(Map.of("search", 2));
    assertThat(broken(project, "referrer")).isEqualTo(Map.of("google.com", 2));
    assertThat(project.records("pageviews", today()).toString())
        .contains("ada")
        .doesNotContain("ben");
  }

  @Test
  void a_page_of_a_foreign_origin_is_told_so() {
    // Given
    var project = Project.create(system, "Closed");
    project
        .as("admin")
        .body(Map.of("settings", Map.of("allowedOrigins", List.of("https://shop.example"))))
        .patch(project.path(""))
        .then()
        .statusCode(200);

    // When, Then
    await()
        .atMost(COUNTED)
        .untilAsserted(() -> assertThat(status(project, "https://evil.example")).isEqualTo(403));
    assertThat(status(project, "https://shop.example")).isEqualTo(200);
  }

  private int status(Project project, String origin) {
    return system
        .anybody()
        .header("Origin", origin)
        .body(Map.of("writeKey", project.writeKey(), "anonymousId", "ada"))
        .post("/v1/page")
        .statusCode();
  }

  private static void view(
      RequestSpecification browser,
      Project project,
      String userAgent,
      String person,
      String messageId) {
    browser
        .header("Origin", "https://shop.example")
        .header("User-Agent", userAgent)
        .body(
            Map.of(
                "writeKey",
                project.writeKey(),
                "messageId",
                messageId,
                "anonymousId",
                person,
                "context",
                Map.of(
                    "page",
                    Map.of(
                        "path",
                        "/",
                        "url",
                        "https://shop.example/",
                        "referrer",
                        "https://www.google.com/"))))
        .post("/v1/page")
        .then()
        .statusCode(200);
  }

  private static int total(Project project, String kpi) {
    return project.kpi(kpi, today() + "&interval=total").getInt("total.value");
  }

  private static int bots(Project project) {
    return project
        .as("viewer")
        .get(project.path("/receipts?" + today()))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getInt("total.bot");
  }

  private static Map<String, Integer> broken(Project project, String dimension) {
    var parts = project.kpi("pageviews", today() + "&interval=total&breakdown=" + dimension);
    return Map.of(parts.getString("breakdown[0].key"), parts.getInt("breakdown[0].value"));
  }

  private static String today() {
    var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    return "from=" + today + "&to=" + today;
  }
}
