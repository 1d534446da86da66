package io.rapport.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.rapport.teststack.AccessToken;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The login provider is away, and was from the start. */
@QuarkusTest
@TestProfile(LoginProviderAwayTest.Away.class)
class LoginProviderAwayTest {

  /** Nobody listens on port 1. */
  public static final class Away implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.oidc.auth-server-url", "http://localhost:1/realms/rapport");
    }
  }

  @Test
  void what_asks_for_no_role_goes_on() {
    given().get("/open").then().statusCode(200);
  }

  @Test
  void who_shows_a_token_is_asked_to_come_again() {
    given()
        .auth()
        .oauth2(AccessToken.of("viewer"))
        .get("/projects/shop/reports")
        .then()
        .statusCode(503)
        .header("Retry-After", "5")
        .contentType("application/problem+json")
        .body("type", equalTo("urn:rapport:problem:unavailable"));
  }
}
