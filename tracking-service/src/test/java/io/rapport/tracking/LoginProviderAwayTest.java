package io.rapport.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.rapport.teststack.AccessToken;
import io.rapport.teststack.KafkaStack;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The login provider is away, and was from the start. */
@QuarkusTest
@TestProfile(LoginProviderAwayTest.Away.class)
class LoginProviderAwayTest {

  private final Shop shop;

  LoginProviderAwayTest(Shop shop) {
    this.shop = shop;
  }

  /** Nobody listens on port 1. */
  public static final class Away implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(KafkaStack.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.oidc.auth-server-url", "http://localhost:1/realms/rapport");
    }
  }

  @BeforeEach
  void open() {
    shop.open();
  }

  @Test
  void events_are_taken_all_the_same() {
    // Given
    var id = UUID.randomUUID().toString();

    // When
    shop.given()
        .body("{\"messageId\":\"" + id + "\",\"userId\":\"anna\"}")
        .post("/v1/page")
        .then()
        .statusCode(200);

    // Then
    assertThat(shop.events(id)).hasSize(1);
  }

  @Test
  void members_are_asked_to_come_again() {
    given()
        .auth()
        .oauth2(AccessToken.of("edda"))
        .contentType("application/json")
        .body("{\"places\":[\"0.0.r\"]}")
        .post("/api/projects/shop/refused/replay")
        .then()
        .statusCode(503)
        .header("Retry-After", "5");
  }
}
