package io.rapport.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.OidcStack;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document says what is there. */
@QuarkusTest
@QuarkusTestResource(KafkaStack.class)
@QuarkusTestResource(OidcStack.class)
class OpenApiTest {

  private static final String CALL = "/v1/{call}";

  private final Shop shop;

  OpenApiTest(Shop shop) {
    this.shop = shop;
  }

  @BeforeEach
  void open() {
    shop.open();
  }

  @Test
  void every_documented_path_takes_events() {
    var document = document();
    Map<String, Map<String, Object>> paths = document.path("paths");
    List<String> calls = document.path("paths.'" + CALL + "'.post.parameters[0].schema.enum");

    var batches =
        paths.entrySet().stream()
            .filter(path -> !path.getKey().contains("{") && path.getValue().containsKey("post"))
            .map(Map.Entry::getKey)
            .toList();

    assertThat(batches).hasSize(4).allSatisfy(this::takesEvents);
    assertThat(calls).hasSize(13).allSatisfy(call -> takesEvents("/v1/" + call));
  }

  @Test
  void every_documented_picture_is_shown() {
    var document = document();
    List<String> calls = document.path("paths.'/pixel/v1/{call}'.get.parameters[0].schema.enum");
    Map<String, Object> answer = document.path("components.responses.Picture.content");

    assertThat(answer).containsOnlyKeys("image/gif");
    assertThat(calls)
        .hasSize(2)
        .allSatisfy(
            call ->
                given().get("/pixel/v1/" + call).then().statusCode(401).contentType("image/gif"));
  }

  private static ExtractableResponse<Response> document() {
    return given().get("/q/openapi?format=json").then().statusCode(200).extract();
  }

  private void takesEvents(String path) {
    shop.given().body("no JSON").post(path).then().statusCode(400);
  }
}
