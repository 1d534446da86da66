package io.rapport.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service holds no more than it may, whatever comes. */
@QuarkusTest
@TestProfile(TightService.class)
class LimitsTest {

  private final Shop shop;
  private final String id = UUID.randomUUID().toString();

  LimitsTest(Shop shop) {
    this.shop = shop;
  }

  @BeforeEach
  void open() {
    shop.open();
  }

  @Test
  void what_is_too_much_at_once_is_asked_to_come_again() {
    // When
    shop.given()
        .body(page(id + "-large", TightService.MAX_BYTES_UNDER_WAY))
        .post("/v1/page")
        .then()
        .statusCode(503)
        .header("Retry-After", "5");
    shop.given().body(page(id + "-small", 10)).post("/v1/page").then().statusCode(200);

    // Then
    assertThat(shop.events(id))
        .singleElement()
        .satisfies(event -> assertThat(event.getMessageId()).isEqualTo(id + "-small"));
  }

  private static String page(String messageId, int size) {
    return """
        {"messageId": "%s", "userId": "anna", "properties": {"title": "%s"}}
        """
        .formatted(messageId, "x".repeat(size));
  }
}
