package io.rapport.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.OidcStack;
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
    var document = given().get("/q/openapi?format=json").then().statusCode(200).extract();
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

  private void takesEvents(String path) {
    shop.given().body("no JSON").post(path).then().statusCode(400);
  }
}
