package io.rapport.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
