package io.rapport.survey.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SurveyTemplatesApiTest {

  private final Shop.Owner owner;
  private Shop shop;

  SurveyTemplatesApiTest(Shop.Owner owner) {
    this.owner = owner;
  }

  @BeforeEach
  void a_shop() {
    shop = owner.opens();
  }

  @Test
  void there_is_a_template_for_what_is_asked_most() {
    shop.asViewer()
        .get(templates())
        .then()
        .statusCode(200)
        .body(
            "items.id",
            contains(
                "nps",
                "csat-after-action",
                "ces-after-support",
                "product-market-fit",
                "churn-reason",
                "onboarding"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nps",
        "csat-after-action",
        "ces-after-support",
        "product-market-fit",
        "churn-reason",
        "onboarding"
      })
  void a_template_is_created_and_published_as_it_is_in_english_and_german(String id) {
    // Given
    Map<String, Object> template =
        shop.asViewer().get(templates()).path("items.find { it.id == '" + id + "' }.survey");

    // When
    var created = shop.asEditor().body(template).post(shop.surveys());

    // Then
    created.then().statusCode(201).body("blockers", equalTo(List.of()));
    assertThat(created.jsonPath().getMap("")).containsAllEntriesOf(template);
    assertThat(template).containsEntry("language", "en");
    assertThat(created.jsonPath().getMap("translations")).containsKey("de");
    String survey = created.path("id");
    shop.asEditor().post(shop.survey(survey) + "/publish").then().statusCode(200);
  }

  @Test
  void templates_are_for_members() {
    Shop.asAnybody().get(templates()).then().statusCode(401);
    Shop.asStranger().get(templates()).then().statusCode(404);
  }

  private String templates() {
    return "/api/projects/" + shop.id() + "/survey-templates";
  }
}
