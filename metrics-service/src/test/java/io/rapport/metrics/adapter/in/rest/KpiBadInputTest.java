package io.rapport.metrics.adapter.in.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.metrics.ServiceTest;
import io.rapport.teststack.AccessToken;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class KpiBadInputTest extends ServiceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nps | to=2026-01-31 | from | is required
          nps | from=2026-01-01 | to | is required
          nps | from=2026-02-01&to=2026-01-31 | to | lies before from
          nps | from=2026-01-01&to=2036-01-01 | to | lies more than 10 years after from
          nps | from=yesterday&to=2026-01-31 | from | must be a date
          nps | from=2026-02-30&to=2026-03-31 | from | must be a date
          nps | from=2026-01-01T00:00:00Z&to=2026-01-31 | from | must be a date
          nps | from=0001-01-01&to=0001-01-02 | from | must lie between
          nps | from=2026-01-01&from=2026-01-02&to=2026-01-31 | from | is given more than once
          nps | from=2026-01-01&to=2026-01-31&interval=quarter | interval | must be one of hour, day
          nps | from=2020-01-01&to=2026-01-31&interval=hour | interval | more than 4000 buckets
          active_users | from=2026-01-01&to=2026-01-31&interval=hour | interval | must be one of day
          active_users | from=2026-01-01&to=2026-01-31&window=14 | window | must be 1, 7 or 30
          active_users | from=2026-01-01&to=2026-01-31&window=week | window | must be a whole number
          nps | from=2026-01-01&to=2026-01-31&window=7 | window | is not a parameter here
          nps | from=2026-01-01&to=2026-01-31&timezone=UTC | timezone | is not a parameter here
          nps | from=2026-01-01&to=2026-01-31&limit=5 | limit | is not a parameter here
          revenue | from=2026-01-01&to=2026-01-31&events= | events | must be a name
          revenue | from=2026-01-01&to=2026-01-31&base=posts | base | is not a parameter here
          social_engagement | from=2026-01-01&to=2026-01-31&base=luck | base | must be one of impressions
          first_response_time | from=2026-01-01&to=2026-01-31&hours=never | hours | must be one of calendar
          first_response_time | from=2026-01-01&to=2026-01-31&hours=business | hours | workingHours
          first_response_time | from=2026-01-01&to=2026-01-31&key= | key | must be a name
          clv | from=2026-01-01&to=2026-01-31&churn=20 | churn | must be a share from 0 to 1
          clv | from=2026-01-01&to=2026-01-31&churn=-0.1 | churn | must be a share from 0 to 1
          clv | from=2026-01-01&to=2026-01-31&lifespan=0 | lifespan | must be above 0
          clv | from=2026-01-01&to=2026-01-31&lifespan=1e999999999 | lifespan | must be a number of at most
          clv | from=2026-01-01&to=2026-01-31&lifespan=long | lifespan | must be a number
          clv | from=2026-01-01&to=2026-01-31&period=decade | period | must be one of day
          clv | from=2026-01-01&to=2026-01-31&horizonDays=30 | horizonDays | is not a parameter here
          clv_predicted | from=2026-01-01&to=2026-01-31&horizonDays=0 | horizonDays | must be 1 to 1825
          clv_predicted | from=2026-01-01&to=2026-01-31&horizonDays=1826 | horizonDays | must be 1 to 1825
          clv_predicted | from=2026-01-01&to=2026-01-31&horizonDays=year | horizonDays | must be a whole number
          clv_predicted | from=2026-01-01&to=2026-01-31&interval=day | interval | must be one of total
          nps | from=2026-01-01&to=2026-01-31&compare=next | compare | must be previous
          nps | from=2026-01-01&to=2026-01-31&breakdown=path | breakdown | can be told apart by
          nps | from=2026-01-01&to=2026-01-31&breakdown=country | breakdown | can be told apart by
          nps | from=2026-01-01&to=2026-01-31&breakdown=context.locale | breakdown | it knows survey
          nps | from=2026-01-01&to=2026-01-31&breakdown=property. | breakdown | names a property
          nps | from=2026-01-01&to=2026-01-31&breakdown=trait. | breakdown | names a trait
          nps | from=2026-01-01&to=2026-01-31&breakdown=answer.mood | breakdown | one of nps, csat
          nps | from=2026-01-01&to=2026-01-31&breakdown=answer.nps.0 | breakdown | 1 to 3650 days
          nps | from=2026-01-01&to=2026-01-31&filter=answer.nps:eq:angry | filter | detractor
          nps | from=2026-01-01&to=2026-01-31&filter=answer.nps:gt:6 | filter | takes eq, ne
          sessions | from=2026-01-01&to=2026-01-31&filter=context.a..b:eq:1 | filter | one dot
          sessions | from=2026-01-01&to=2026-01-31&breakdown=entry_page | breakdown | entry_path
          sessions | from=2026-01-01&to=2026-01-31&breakdown=path | breakdown | it knows channel
          nps | from=2026-01-01&to=2026-01-31&filter=channel | filter | name:operator:value
          nps | from=2026-01-01&to=2026-01-31&filter=channel:is:link | filter | name:operator:value
          nps | from=2026-01-01&to=2026-01-31&filter=channel:eq | filter | eq takes a value
          nps | from=2026-01-01&to=2026-01-31&filter=channel:exists:1 | filter | takes no value
          nps | from=2026-01-01&to=2026-01-31&filter=property.a:gt:x | filter | gt takes a number
          nps | from=2026-01-01&to=2026-01-31&filter=path:eq:/ | filter | can be told apart by
          nps | from=2026-01-01&to=2026-01-31&goal=x | goal | is not a parameter here
          conversion_rate | from=2026-01-01&to=2026-01-31&goal=x | goal | it has named Order Completed
          conversion_rate | from=2026-01-01&to=2026-01-31&goal=a&goal=b | goal | is given more than once
          engagement_rate | from=2026-01-01&to=2026-01-31&coreActions=x | coreActions | it has named nothing
          engagement_score | from=2026-01-01&to=2026-01-31&interval=hour | interval | must be one of day
          ctr | from=2026-01-01&to=2026-01-31&count=clicks | count | must be one of persons, events
          ctr | from=2026-01-01&to=2026-01-31&click=x | click | it has named Promotion Clicked
          first_week_engagement | from=2026-01-01&to=2026-01-31&signUp=x | signUp | it has named Signed Up
          """)
  void what_cannot_be_answered_names_the_field_and_the_reason(
      String kpi, String query, String field, String reason) {
    refused(asViewer().get(kpi(kpi) + "?" + query).then())
        .body("errors.field", hasItem(field))
        .body("errors.reason", hasItem(containsString(reason)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"event | goal | begins like JSON and is none
          {"any":true} {"any":true} | goal | begins like JSON and is none
          {} | goal | says nothing
          [1] | goal | must be an object
          {"event":"a","and":"b"} | goal.and | is not known here
          """)
  void a_selector_in_an_address_is_read_as_strictly(String goal, String field, String reason) {
    refused(
            asViewer()
                .queryParam("goal", goal)
                .get(kpi("conversion_rate") + "?from=2026-01-01&to=2026-01-31")
                .then())
        .body("errors.field", hasItem(field))
        .body("errors.reason", hasItem(containsString(reason)));
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    refused(asViewer().get(kpi("nps") + "?from=x&interval=y&z=1").then())
        .body("errors.field", hasItems("from", "to", "interval", "z"));
  }

  @Test
  void too_many_filters_are_refused() {
    refused(
            asViewer()
                .queryParam("from", "2026-01-01")
                .queryParam("to", "2026-01-31")
                .queryParam("filter", Collections.nCopies(21, "channel:eq:link"))
                .get(kpi("nps"))
                .then())
        .body("errors.field", hasItem("filter"));
  }

  @Test
  void an_unknown_kpi_is_not_found_and_the_known_ones_are_named() {
    asViewer()
        .get(kpi("happiness") + "?from=2026-01-01&to=2026-01-31")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("kpi"))
        .body("errors[0].reason", containsString("nps"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"kpi":"happiness","from":"2026-01-01","to":"2026-01-31"} | kpi | must be one of nps
          {"from":"2026-01-01","to":"2026-01-31"} | kpi | is required
          {"kpi":"nps","from":"2026-01-01","to":"2026-01-31","steps":[]} | steps | not a parameter
          {"kpi":"nps","from":"2026-01-01","to":"2026-01-31","filter":{"a":1}} | filter | a string
          {"kpi":"nps","from":null,"to":"2026-01-31"} | from | must be a string
          {"kpi":"conversion_rate","from":"2026-01-01","to":"2026-01-31","goal":7} | goal | must be an object
          {"kpi":"conversion_rate","from":"2026-01-01","to":"2026-01-31","goal":{"where":[{"property":"a","op":"like","value":1}]}} | goal.where[0].op | must be one of eq
          {"kpi":"conversion_rate","from":"2026-01-01","to":"2026-01-31","goal":{"event":{"a":{}}}} | goal.event | must be a text
          {"kpi":"engagement_rate","from":"2026-01-01","to":"2026-01-31","coreActions":[{"any":true},{"any":1}]} | coreActions[1].any | must be true
          [] | '' | must be a JSON object
          """)
  void a_query_is_read_as_strictly(String body, String field, String reason) {
    refused(post("/queries", body))
        .body("errors.field", hasItem(field))
        .body("errors.reason", hasItem(containsString(reason)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"kpi":
          nps
          ''
          """)
  void a_query_that_is_no_json_cannot_be_read(String body) {
    post("/queries", body).statusCode(400).contentType("application/problem+json");
  }

  @Test
  void an_oversize_query_is_too_large() {
    post("/queries", "{\"kpi\":\"" + "x".repeat(300_000) + "\"}").statusCode(413);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          limit=0 | limit
          limit=501 | limit
          limit=many | limit
          cursor=@ | cursor
          cursor=bm90IGEgY3Vyc29y | cursor
          """)
  void a_page_of_records_is_asked_for_within_limits(String query, String field) {
    refused(asViewer().get(kpi("nps") + "/records?from=2026-01-01&to=2026-01-31&" + query).then())
        .body("errors.field", hasItem(field));
  }

  @Test
  void without_a_valid_token_nobody_is_answered() {
    var path = kpi("nps") + "?from=2026-01-01&to=2026-01-31";

    RestAssured.get(path).then().statusCode(401);
    RestAssured.given().auth().oauth2("nonsense").get(path).then().statusCode(401);
    RestAssured.given().auth().oauth2(AccessToken.expired("vera")).get(path).then().statusCode(401);
    RestAssured.given()
        .auth()
        .oauth2(AccessToken.forAudience("another-api", "vera"))
        .get(path)
        .then()
        .statusCode(401);
  }

  @Test
  void strangers_do_not_learn_that_the_project_exists() {
    for (var path : new String[] {"/kpis", "/kpis/nps", "/kpis/nps/records"}) {
      as("stranger").get(address(path)).then().statusCode(404);
      asViewer().get("/api/projects/no-such-project" + path).then().statusCode(404);
    }
    as("stranger")
        .contentType(ContentType.JSON)
        .body("{}")
        .post(address("/queries"))
        .then()
        .statusCode(404);
  }

  private static ValidatableResponse refused(ValidatableResponse response) {
    return response.statusCode(400).contentType("application/problem+json");
  }
}
