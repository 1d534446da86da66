package io.rapport.gateway.adapter.in.http.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

  private JsonNode document;

  @BeforeEach
  void the_document() throws JsonProcessingException {
    document =
        new ObjectMapper()
            .readTree(given().get("/api/openapi").then().statusCode(200).extract().asString());
  }

  @Test
  void has_the_paths_of_every_part() {
    assertThat(document.path("paths").fieldNames())
        .toIterable()
        .contains(
            "/api/me",
            "/api/projects",
            "/api/projects/{project}/keys/{key}",
            "/v1/batch",
            "/api/projects/{project}/surveys",
            "/api/projects/{project}/kpis");
    assertThat(document.path("x-unavailable")).isEmpty();
    assertThat(document.path("servers").path(0).path("url").asText())
        .isEqualTo("https://rapport.example");
  }

  @Test
  void what_creates_something_says_so() {
    for (var path : List.of("/api/projects", "/api/projects/{project}/keys")) {
      assertThat(document.path("paths").path(path).path("post").path("responses").fieldNames())
          .toIterable()
          .contains("201")
          .doesNotContain("200");
    }
  }

  @Test
  void a_service_cannot_describe_the_gateways_own_paths() {
    assertThat(document.path("paths").path("/api/me").path("get").path("operationId").asText())
        .doesNotContain("metrics");
    assertThat(document.path("paths").path("/api/me").path("get").path("tags").path(0).asText())
        .isEqualTo("Me");
  }

  @Test
  void the_same_name_of_different_services_stays_apart() {
    assertThat(document.at("/components/schemas/survey.Item/title").asText()).isEqualTo("survey");
    assertThat(document.at("/components/schemas/metrics.Item/title").asText()).isEqualTo("metrics");
    assertThat(document.at("/paths/~1v1~1batch/get/operationId").asText())
        .isEqualTo("tracking.list");
  }

  @Test
  void every_reference_leads_somewhere() {
    assertThat(references(document))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  @Test
  void there_is_one_way_to_log_in() {
    assertThat(document.at("/components/securitySchemes").fieldNames())
        .toIterable()
        .containsExactly("accessToken");
    assertThat(document.at("/paths/~1v1~1batch/get/security/0").fieldNames())
        .toIterable()
        .containsExactly("accessToken");
  }

  private static List<String> references(JsonNode node) {
    var found = new ArrayList<String>();
    if (node.path("$ref").isTextual()) {
      found.add(node.path("$ref").asText());
    }
    node.forEach(child -> found.addAll(references(child)));
    return found;
  }
}
