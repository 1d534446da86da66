package io.rapport.survey.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LinksApiTest {

  private static final String ANNA = "{\"people\": [{\"userId\": \"anna\"}]}";

  private final Shop.Owner owner;
  private Shop shop;
  private String survey;

  LinksApiTest(Shop.Owner owner) {
    this.owner = owner;
  }

  @BeforeEach
  void a_live_survey() {
    shop = owner.opens();
    survey = shop.liveSurvey();
  }

  @Test
  void a_link_is_made_for_each_person_in_their_order() {
    make("""
            {"channel": "email", "language": "de", "expiresAt": "2027-01-01T00:00:00Z", "people": [
              {"userId": "anna", "attributes": {"touchPoint": "checkout", "order": 17.5}},
              {"anonymousId": "b", "language": "fr"}]}
            """)
        .then()
        .statusCode(201)
        .body("items.size()", equalTo(2))
        .body("items[0].token", matchesPattern("[\\w-]{44}1"))
        .body("items[0].url", matchesPattern("http://.*/survey/v1/link/[\\w-]{44}1"))
        .body("items[0].link.userId", equalTo("anna"))
        .body("items[0].link.anonymousId", nullValue())
        .body("items[0].link.channel", equalTo("email"))
        .body("items[0].link.language", equalTo("de"))
        .body("items[0].link.expiresAt", equalTo("2027-01-01T00:00:00Z"))
        .body("items[0].link.attributes.order", equalTo(17.5f))
        .body("items[1].link.anonymousId", equalTo("b"))
        .body("items[1].link.language", equalTo("fr"));
  }

  @Test
  void the_same_request_gives_the_same_tokens_and_another_under_its_key_is_refused() {
    // Given
    var key = UUID.randomUUID().toString();
    var first = make(key, ANNA);

    // When
    var second = make(key, ANNA);
    var other = make(key, ANNA.replace("anna", "bert"));

    // Then
    first.then().statusCode(201);
    assertThat(second.jsonPath().getList("items")).isEqualTo(first.jsonPath().getList("items"));
    other.then().statusCode(409).contentType("application/problem+json");
    links().then().body("items.size()", equalTo(1));
  }

  @Test
  void a_survey_has_one_link_for_everybody() {
    // Given
    var first = make("{\"open\": true}");

    // When
    var second = make("{\"open\": true}");

    // Then
    first
        .then()
        .statusCode(201)
        .body("items[0].link.open", equalTo(true))
        .body("items[0].link.expiresAt", nullValue());
    assertThat(second.<String>path("items[0].token")).isEqualTo(first.path("items[0].token"));
  }

  @Test
  void as_many_links_as_a_mailing_needs_are_made_at_once_and_listed_part_by_part() {
    // When
    make(people(1000)).then().statusCode(201).body("items.size()", equalTo(1000));

    // Then
    var part = shop.asEditor().get(shop.survey(survey) + "/links?limit=2");
    part.then().body("items.size()", equalTo(2)).body("items[0].token", nullValue());
    shop.asEditor()
        .get(shop.survey(survey) + "/links?limit=500&cursor=" + part.<String>path("next"))
        .then()
        .body("items.size()", equalTo(500))
        .body("items.id", not(hasItem(part.<String>path("items[1].id"))));
    assertProblem(400, "people", "size must be between 1 and 1000", make(people(1001)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                                          | people                  | or open is required
          {"people": []}                                              | people                  | size must be between 1 and 1000
          {"people": [null]}                                          | people[0]               | must not be null
          {"people": [{}]}                                            | people[0].anonymousId   | or userId is required
          {"people": [{"userId": "a\\u0000"}]}                        | people[0].userId        | must match "\\P{Cntrl}*"
          {"people": [{"userId": "a", "email": "a@b.example"}]}       | people[0].email         | is not a known field
          {"people": [{"userId": "a", "attributes": {"x": []}}]}      | people[0].attributes.x  | must be a string, a number, true or false
          {"people": [{"userId": "a"}], "channel": "fax"}             | channel                 | must be one of link, email
          {"people": [{"userId": "a"}], "expiresAt": "2020-01-01T00:00:00Z"} | expiresAt        | must be in the future
          {"people": [{"userId": "a"}], "expiresAt": "2999-01-01T00:00:00Z"} | expiresAt        | must be within 730 days from now
          {"people": [{"userId": "a"}], "open": true}                 | people                  | must not be there with open
          {"people": [{"userId": "a"}], "snippets": true}             | snippets                | are for the channel email
          {"open": true, "language": "de"}                            | open                    | goes with nothing else
          """)
  void a_wrong_order_is_refused_with_field_and_reason(String body, String field, String reason) {
    assertProblem(400, field, reason, make(body));
    links().then().body("items.size()", equalTo(0));
  }

  @Test
  void no_links_lead_into_a_closed_survey() {
    shop.asEditor().post(shop.survey(survey) + "/close").then().statusCode(200);

    make(ANNA).then().statusCode(409).contentType("application/problem+json");
  }

  @Test
  void a_link_tells_what_happened_to_it_in_its_survey_alone() {
    // Given
    var id = make(ANNA).<String>path("items[0].link.id");
    var another = shop.liveSurvey();

    // Then
    shop.asEditor()
        .get(shop.survey(survey) + "/links/" + id)
        .then()
        .statusCode(200)
        .body("link.userId", equalTo("anna"))
        .body("clicks.size()", equalTo(0))
        .body("scan", nullValue());
    shop.asEditor().get(shop.survey(another) + "/links/" + id).then().statusCode(404);
    shop.asEditor().get(shop.survey(survey) + "/links/x").then().statusCode(404);
  }

  @Test
  void keys_are_renewed_and_revoked() {
    // Given
    var keys = shop.surveys() + "/link-keys";
    make(ANNA);
    shop.asAdmin().delete(keys + "/1").then().statusCode(409);

    // When
    shop.asAdmin().post(keys).then().statusCode(201).body("version", equalTo(2));

    // Then
    make(ANNA).then().body("items[0].token", matchesPattern("[\\w-]{44}2"));
    shop.asAdmin().delete(keys + "/1").then().statusCode(204);
    shop.asAdmin().delete(keys + "/3").then().statusCode(404);
    shop.asAdmin()
        .get(keys)
        .then()
        .body("items.version", contains(2, 1))
        .body("items.revoked", contains(false, true))
        .body("items[0].secret", nullValue());
  }

  @Test
  void an_email_has_a_link_for_each_score_and_one_that_nobody_sees() {
    var mail = shop.asEditor().get(shop.survey(survey) + "/email-snippet?language=en");

    mail.then().statusCode(200).body("language", equalTo("en"));
    var html = mail.<String>path("html");
    var text = mail.<String>path("text");
    assertThat(html)
        .contains("/survey/v1/link/{{rapport_token}}?score=0&amp;lang=en\"")
        .contains("/survey/v1/link/{{rapport_token}}?score=10&amp;lang=en\"")
        .contains("/survey/v1/trap/{{rapport_token}}\"")
        .contains("Would you recommend us?")
        .doesNotContain("<style")
        .doesNotContain("<script")
        .doesNotContain("class=");
    assertThat(html.indexOf("/trap/")).isLessThan(html.indexOf("score=0"));
    assertThat(text)
        .contains("Would you recommend us?\n")
        .containsPattern("\n9: http://.*/survey/v1/link/\\{\\{rapport_token}}\\?score=9&lang=en\n")
        .doesNotContain("trap")
        .doesNotContain("&amp;");
  }

  @Test
  void what_an_author_writes_is_text_in_an_email() {
    survey =
        shop.asEditor()
            .body(
                """
                {"name": "x", "questions": [
                  {"id": "s", "type": "csat", "text": "<script>\\"{mail.lang}&", "low": "<b>"}]}
                """)
            .post(shop.surveys())
            .path("id");

    var mail = shop.asEditor().get(shop.survey(survey) + "/email-snippet");

    assertThat(mail.<String>path("html"))
        .contains("&lt;script&gt;&quot;{mail.lang}&amp;")
        .contains("&lt;b&gt;")
        .doesNotContain("<script");
    assertThat(mail.<String>path("text")).startsWith("<script>\"{mail.lang}&\n");
  }

  @Test
  void each_person_may_have_an_email_of_their_own() {
    var made =
        make(
            """
            {"channel": "email", "snippets": true,
             "people": [{"userId": "anna", "language": "de"}, {"userId": "bert"}]}
            """);

    made.then().statusCode(201);
    for (int index = 0; index < 2; index++) {
      var item = "items[" + index + "].";
      assertThat(made.<String>path(item + "email.html"))
          .contains("/link/" + made.path(item + "token") + "?score=9")
          .doesNotContain("rapport_token");
      shop.asEditor()
          .get(shop.survey(survey) + "/email-snippet?token=" + made.path(item + "token"))
          .then()
          .body("html", equalTo(made.path(item + "email.html")));
    }
  }

  @Test
  void an_email_needs_scores() {
    // Given
    survey =
        shop.asEditor()
            .body(
                "{\"name\": \"x\", \"questions\": [{\"id\": \"w\", \"type\": \"text\", \"text\": \"?\"}]}")
            .post(shop.surveys())
            .path("id");

    // Then
    shop.asEditor().get(shop.survey(survey) + "/email-snippet").then().statusCode(409);
    make("{\"channel\": \"email\", \"snippets\": true, \"people\": [{\"userId\": \"a\"}]}")
        .then()
        .statusCode(409);
    links().then().body("items.size()", equalTo(0));
  }

  @ParameterizedTest
  @CsvSource({"language=x, language", "token=x, token", "token=%3Cscript%3E, token"})
  void a_wrong_wish_for_an_email_is_refused(String query, String field) {
    shop.asEditor()
        .get(shop.survey(survey) + "/email-snippet?" + query)
        .then()
        .statusCode(400)
        .body("errors.field", contains(field));
  }

  private static String people(int many) {
    return IntStream.range(0, many)
        .mapToObj(index -> "{\"userId\": \"u" + index + "\"}")
        .collect(Collectors.joining(",", "{\"people\": [", "]}"));
  }

  private Response links() {
    return shop.asEditor().get(shop.survey(survey) + "/links");
  }

  private Response make(String body) {
    return shop.asEditor().body(body).post(shop.survey(survey) + "/links");
  }

  private Response make(String key, String body) {
    return shop.asEditor()
        .header("Idempotency-Key", key)
        .body(body)
        .post(shop.survey(survey) + "/links");
  }

  private static void assertProblem(int status, String field, String reason, Response answer) {
    answer
        .then()
        .log()
        .ifValidationFails()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("errors", hasItem(Map.of("field", field, "reason", reason)));
  }
}
