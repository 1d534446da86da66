package io.rapport.survey.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.rapport.contracts.control.MemberRole;
import io.rapport.directory.ProjectDirectory;
import io.rapport.teststack.AccessToken;
import io.rapport.teststack.ProjectMessages;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A project of its own for a test, with the members {@code viewer}, {@code editor} and {@code
 * admin}.
 */
record Shop(String id, String writeKey) {

  /** Who is no member of any shop. */
  static RequestSpecification asStranger() {
    return as("stranger");
  }

  RequestSpecification asViewer() {
    return as("viewer");
  }

  RequestSpecification asEditor() {
    return as("editor");
  }

  RequestSpecification asAdmin() {
    return as("admin");
  }

  static RequestSpecification asAnybody() {
    return given().log().ifValidationFails().contentType(ContentType.JSON);
  }

  String surveys() {
    return "/api/projects/" + id + "/surveys";
  }

  String survey(String survey) {
    return surveys() + "/" + survey;
  }

  /** A survey that people can answer in version 1: a required score and a reason. */
  String liveSurvey() {
    var survey = draft();
    asEditor().post(survey(survey) + "/publish").then().statusCode(200);
    return survey;
  }

  String draft() {
    return asEditor()
        .body(NPS)
        .post(surveys())
        .then()
        .log()
        .ifValidationFails()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** A submission of one person to version 1 of a survey. */
  String submission(String survey, String answers, boolean completed) {
    return """
        {"writeKey": "%s", "survey": "%s", "version": 1, "anonymousId": "anna",
         "answers": %s, "completed": %s}
        """
        .formatted(writeKey, survey, answers, completed);
  }

  static final String NPS =
      """
      {"name": "Loyalty", "questions": [
        {"id": "score", "type": "nps", "text": "Would you recommend us?", "required": true},
        {"id": "why", "type": "text", "text": "Why?"}]}
      """;

  private static RequestSpecification as(String person) {
    return asAnybody().auth().oauth2(AccessToken.of(person));
  }

  /** Opens shops. */
  @ApplicationScoped
  static class Owner {

    private final ProjectDirectory projects;
    private final String broker;

    Owner(
        ProjectDirectory projects,
        @ConfigProperty(name = "kafka.bootstrap.servers") String broker) {
      this.projects = projects;
      this.broker = broker;
    }

    /** The shop's key stops working. */
    void revokesKeyOf(Shop shop) {
      say(stateOf(shop).version(2));
      await().until(() -> projects.byWriteKey(shop.writeKey()).isEmpty());
    }

    /** The shop settles something for all of its surveys. */
    void settles(Shop shop, String settings) {
      say(stateOf(shop).withKey("key", shop.writeKey()).version(2).settings(settings));
      await().until(() -> projects.project(shop.id()).orElseThrow().version() == 2);
    }

    Shop opens() {
      var shop = new Shop(UUID.randomUUID().toString(), "wk_" + UUID.randomUUID());
      say(stateOf(shop).withKey("key", shop.writeKey()));
      await().until(() -> projects.project(shop.id()).isPresent());
      return shop;
    }

    private static ProjectMessages.Draft stateOf(Shop shop) {
      return ProjectMessages.project(shop.id())
          .with("viewer", MemberRole.VIEWER)
          .with("editor", MemberRole.EDITOR)
          .with("admin", MemberRole.ADMIN);
    }

    private void say(ProjectMessages.Draft state) {
      try (var messages = new ProjectMessages(broker)) {
        messages.say(state.state());
      }
    }
  }
}
