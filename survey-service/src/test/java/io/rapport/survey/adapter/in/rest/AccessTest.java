package io.rapport.survey.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.teststack.AccessToken;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what; the table is every path of the members. */
@QuarkusTest
class AccessTest {

  private final Shop.Owner owner;
  private Shop shop;

  AccessTest(Shop.Owner owner) {
    this.owner = owner;
  }

  @BeforeEach
  void a_shop() {
    shop = owner.opens();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          GET,  '',                     viewer
          POST, '',                     editor
          GET,  /{survey},              viewer
          PUT,  /{survey},              editor
          POST, /{survey}/publish,      editor
          POST, /{survey}/pause,        editor
          POST, /{survey}/resume,       editor
          POST, /{survey}/close,        editor
          POST, /{survey}/copy,         editor
          GET,  /{survey}/versions,     viewer
          GET,  /{survey}/answers,      viewer
          GET,  /{survey}/answers.csv,  viewer
          GET,  /{survey}/why?person=a, viewer
          POST, /{survey}/dry-run,      viewer
          GET,  /untaken-answers,       viewer
          POST, /{survey}/answers/import, editor
          GET,  /{survey}/answers/machines, viewer
          POST, /{survey}/links,        editor
          GET,  /{survey}/links,        editor
          GET,  /{survey}/links/{survey}, editor
          GET,  /{survey}/email-snippet, editor
          GET,  /link-keys,             admin
          POST, /link-keys,             admin
          DELETE, /link-keys/1,         admin
          GET,  /{survey}/answers/{response}/follow-up,         viewer
          PUT,  /{survey}/answers/{response}/follow-up,         editor
          GET,  /{survey}/answers/{response}/follow-up/history, viewer
          GET,  /{survey}/answers/{response}/follow-up/notes,   viewer
          POST, /{survey}/answers/{response}/follow-up/notes,   editor
          """)
  void every_path_asks_for_a_role(Method method, String path, String role) {
    var survey = shop.draft();
    var url =
        shop.surveys()
            + path.replace("{survey}", survey).replace("{response}", UUID.randomUUID().toString());

    // No token, somebody's token, one for another API, an old one.
    assertStatus(401, Shop.asAnybody().body(Shop.NPS).request(method, url));
    assertStatus(401, with("no token").body(Shop.NPS).request(method, url));
    assertStatus(401, with(AccessToken.forAudience("x", "editor")).request(method, url));
    assertStatus(401, with(AccessToken.expired("editor")).body(Shop.NPS).request(method, url));

    // No member: the project is not there.
    assertStatus(404, Shop.asStranger().body(Shop.NPS).request(method, url));

    // Too low a role.
    if (!role.equals("viewer")) {
      assertStatus(403, shop.asViewer().body(Shop.NPS).request(method, url));
    }
    if (role.equals("admin")) {
      assertStatus(403, shop.asEditor().body(Shop.NPS).request(method, url));
    }
    shop.asViewer().get(shop.survey(survey)).then().body("state", equalTo("draft"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          GET,  ''
          PUT,  ''
          POST, /publish
          GET,  /versions
          GET,  /answers
          GET,  /answers.csv
          GET,  /answers/machines
          GET,  /links
          GET,  /email-snippet
          GET,  /why?person=a
          POST, /dry-run
          """)
  void a_survey_of_another_project_is_not_there(Method method, String path) {
    // Given
    var elsewhere = owner.opens();
    var survey = elsewhere.liveSurvey();

    // Then
    assertStatus(404, shop.asEditor().body(Shop.NPS).request(method, shop.survey(survey) + path));
    assertStatus(
        404, shop.asEditor().body(Shop.NPS).request(method, shop.survey("no-uuid") + path));
    elsewhere
        .asViewer()
        .get(elsewhere.survey(survey))
        .then()
        .body("state", equalTo("live"))
        .body("unpublishedChanges", equalTo(false));
  }

  @Test
  void answers_stay_in_their_project() {
    // Given
    var elsewhere = owner.opens();
    var survey = elsewhere.liveSurvey();
    var response = UUID.randomUUID();

    // When
    var body =
        shop.submission(survey, "{\"score\": 9}", true); // the key of one, the survey of another
    var refused = Shop.asAnybody().body(body).put("/survey/v1/responses/" + response);

    // Then
    assertStatus(404, refused);
    assertThat(refused.<String>path("errors[0].field")).isEqualTo("survey");
    elsewhere
        .asViewer()
        .get(elsewhere.survey(survey) + "/answers")
        .then()
        .body("items.size()", equalTo(0));
  }

  private static void assertStatus(int status, Response answer) {
    answer
        .then()
        .log()
        .ifValidationFails()
        .statusCode(status)
        .contentType("application/problem+json");
  }

  private static RequestSpecification with(String token) {
    return Shop.asAnybody().auth().oauth2(token);
  }
}
