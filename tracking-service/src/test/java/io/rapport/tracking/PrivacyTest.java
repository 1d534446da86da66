package io.rapport.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.tracking.RefusedEvent;
import io.rapport.contracts.tracking.TrackedEvent;
import io.rapport.directory.ProjectDirectory;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.OidcStack;
import io.rapport.teststack.ProjectMessages;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a visitor is kept, and which requests are a visitor's. */
@QuarkusTest
@QuarkusTestResource(KafkaStack.class)
@QuarkusTestResource(OidcStack.class)
class PrivacyTest {

  private static final String CHROME =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/141.0.0.0 Safari/537.36";
  private static final String GOOGLEBOT =
      "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  private final Shop shop;
  private final ProjectDirectory projects;
  private final String id = UUID.randomUUID().toString();

  PrivacyTest(Shop shop, ProjectDirectory projects) {
    this.shop = shop;
    this.projects = projects;
  }

  @BeforeEach
  void open() {
    shop.open();
  }

  @Test
  void under_a_signal_the_event_is_nobodys() {
    // When
    shop.given()
        .header("Sec-GPC", "1")
        .header("Origin", "https://shop.example")
        .header("User-Agent", CHROME)
        .body(
            """
            {"messageId": "%s", "anonymousId": "device-of-anna", "userId": "anna",
             "properties": {"path": "/a", "email": "anna@shop.example"},
             "context": {"ip": "203.0.113.9", "traits": {"email": "anna@shop.example"},
               "page": {"url": "https://shop.example/a?id=anna", "referrer": "https://t.co/x"}}}
            """
                .formatted(id))
        .post("/v1/page")
        .then()
        .statusCode(200);

    // Then
    var event = shop.events(id).getFirst();
    assertThat(event.getPrivacy()).isEqualTo("gpc");
    assertThat(event.getAnonymousId()).isNull();
    assertThat(event.getUserId()).isNull();
    assertThat(event.getBrowser()).isEqualTo("Chrome");
    assertThat(event.getOs()).isEqualTo("Windows");
    assertThat(event.getDevice()).isEqualTo("desktop");
    assertThat(event.getChannel()).isEqualTo("social");
    assertThat(event.toString()).doesNotContain("anna", "203.0.113");
    assertThat(shop.messagesUnder("shop|" + id)).hasSize(1);
  }

  @Test
  void who_somebody_is_is_taken_under_a_signal_and_not_kept() {
    shop.given()
        .header("Sec-GPC", "1")
        .body(
            """
            {"batch": [
              {"type": "identify", "messageId": "%1$s-0", "userId": "anna",
               "traits": {"email": "anna@shop.example"}},
              {"type": "alias", "messageId": "%1$s-1", "userId": "anna", "previousId": "anna-1"},
              {"type": "group", "messageId": "%1$s-2", "userId": "anna", "groupId": "anna-ltd"}]}
            """
                .formatted(id))
        .post("/v1/batch")
        .then()
        .statusCode(200);

    assertThat(shop.events(id))
        .hasSize(3)
        .allSatisfy(event -> assertThat(event.toString()).doesNotContain("anna"));
  }

  @Test
  void a_refused_event_says_no_more_than_an_accepted_one() {
    // When
    var body =
        """
        {"type": "page", "messageId": "%s", "timestamp": "yesterday", "anonymousId": "device-anna",
         "context": {"ip": "203.0.113.9"}}
        """;
    shop.given().header("Sec-GPC", "1").body(body.formatted(id + "-gpc")).post("/v1/page");
    shop.given().body(body.formatted(id + "-plain")).post("/v1/page");

    // Then
    var nobodys = refused(id + "-gpc");
    assertThat(nobodys.getPrivacy()).isEqualTo("gpc");
    assertThat(nobodys.getBody()).doesNotContain("anna", "203.0.113");
    var plain = refused(id + "-plain");
    assertThat(plain.getPrivacy()).isNull();
    assertThat(plain.getBody()).contains("device-anna").doesNotContain("203.0.113");
  }

  @Test
  void do_not_track_counts_only_where_the_project_says_so() {
    // Given
    open("careful", "{\"privacy\": {\"honourDnt\": true, \"honourGpc\": false}}");

    // When
    page(given().header("DNT", "1"), "careful", id + "-careful-dnt");
    page(given().header("Sec-GPC", "1"), "careful", id + "-careful-gpc");
    page(given().header("DNT", "1"), "shop", id + "-shop-dnt");

    // Then
    assertThat(event(id + "-careful-dnt").getPrivacy()).isEqualTo("dnt");
    assertThat(event(id + "-careful-gpc").getPrivacy()).isNull();
    assertThat(event(id + "-shop-dnt").getPrivacy()).isNull();
  }

  @Test
  void a_visitors_address_is_kept_as_far_as_the_project_says() {
    // Given
    open("curious", "{\"privacy\": {\"ip\": \"truncate\"}}");

    // When
    page(browser(CHROME), "shop", id + "-shop");
    page(browser(CHROME), "curious", id + "-browser");
    page(given(), "curious", id + "-server");

    // Then
    assertThat(event(id + "-shop").getContext()).isEqualTo("{}");
    assertThat(event(id + "-browser").getContext()).isEqualTo("{\"ip\":\"127.0.0.0\"}");
    assertThat(event(id + "-server").getContext()).isEqualTo("{}");
  }

  @Test
  void a_foreign_page_is_told_so_and_leaves_nothing() {
    // Given
    open("closed", "{\"allowedOrigins\": [\"https://shop.example\"]}");

    // When
    page(given(), "closed", id + "-server").then().statusCode(200);
    page(given().header("Origin", "https://shop.example"), "closed", id + "-own")
        .then()
        .statusCode(200);
    page(given().header("Origin", "https://evil.example"), "closed", id + "-foreign")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .header("Access-Control-Allow-Origin", "https://evil.example")
        .body("status", equalTo(403));
    given()
        .header("Origin", "https://evil.example")
        .header("Access-Control-Request-Method", "POST")
        .options("/v1/page")
        .then()
        .statusCode(204);

    // Then
    assertThat(shop.events(id))
        .extracting(TrackedEvent::getMessageId)
        .containsExactlyInAnyOrder(id + "-server", id + "-own");
  }

  @Test
  void a_crawler_is_marked_and_a_servers_library_is_none() {
    // When
    page(browser(GOOGLEBOT), "shop", id + "-crawler");
    page(browser(CHROME), "shop", id + "-person");
    // As Node's own fetch says it.
    page(
        given().header("User-Agent", "node").header("Sec-Fetch-Mode", "cors"),
        "shop",
        id + "-node");
    page(given().header("User-Agent", "okhttp/4.12.0"), "shop", id + "-java");
    page(given().header("User-Agent", GOOGLEBOT), "shop", id + "-relay");

    // Then
    assertThat(event(id + "-crawler").getContext()).isEqualTo("{\"bot\":true}");
    assertThat(event(id + "-person").getContext()).isEqualTo("{}");
    assertThat(event(id + "-person").getBrowser()).isEqualTo("Chrome");
    assertThat(event(id + "-node").getContext()).isEqualTo("{}");
    assertThat(event(id + "-java").getContext()).isEqualTo("{}");
    assertThat(event(id + "-java").getBrowser()).isNull();
    assertThat(event(id + "-relay").getContext()).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)",
        "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html",
        "Mozilla/5.0"
      })
  void a_mail_that_a_person_opens_is_opened_by_no_crawler(String proxy) {
    picture(proxy, id + "-proxy");
    picture(GOOGLEBOT, id + "-crawler");

    assertThat(event(id + "-proxy").getContext()).isEqualTo("{}");
    assertThat(event(id + "-proxy").getBrowser()).isNull();
    assertThat(event(id + "-crawler").getContext()).isEqualTo("{\"bot\":true}");
  }

  private static void picture(String userAgent, String messageId) {
    given()
        .header("User-Agent", userAgent)
        .queryParam("writeKey", Shop.KEY)
        .queryParam("messageId", messageId)
        .queryParam("anonymousId", "device")
        .get("/pixel/v1/page")
        .then()
        .statusCode(200);
  }

  private static RequestSpecification browser(String userAgent) {
    return given().header("User-Agent", userAgent).header("Origin", "https://shop.example");
  }

  private static Response page(RequestSpecification request, String project, String messageId) {
    return request
        .queryParam("writeKey", "wk_" + project)
        .body("{\"messageId\":\"" + messageId + "\",\"anonymousId\":\"device\"}")
        .post("/v1/page");
  }

  private TrackedEvent event(String messageId) {
    return shop.events(messageId).getFirst();
  }

  private RefusedEvent refused(String messageId) {
    return shop.refused(messageId).getFirst();
  }

  private void open(String project, String settings) {
    if (projects.project(project).isPresent()) {
      return;
    }
    try (var messages = new ProjectMessages(broker)) {
      messages.say(
          ProjectMessages.project(project)
              .settings(settings)
              .withKey("key-1", "wk_" + project)
              .state());
    }
    await().until(() -> projects.project(project).isPresent());
  }
}
