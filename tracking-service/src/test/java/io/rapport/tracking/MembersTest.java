package io.rapport.tracking;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.teststack.AccessToken;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.OidcStack;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may use what is for members, and that the protocol's paths ask nobody. */
@QuarkusTest
@QuarkusTestResource(KafkaStack.class)
@QuarkusTestResource(OidcStack.class)
class MembersTest {

  private static final String PLACES = "{\"places\":[\"0.999999.r\"]}";

  private final Shop shop;

  MembersTest(Shop shop) {
    this.shop = shop;
  }

  @BeforeEach
  void open() {
    shop.open();
  }

  @Test
  void a_member_with_the_role_goes_on() {
    ask(Shop.as("edda")).statusCode(200).body("items[0].result", equalTo("unknown"));
  }

  @Test
  void too_low_a_role_a_stranger_and_nobody_do_not() {
    ask(Shop.as("vera")).statusCode(403);
    ask(Shop.as("stranger")).statusCode(404);
    ask(given()).statusCode(401).header("WWW-Authenticate", "Bearer");
    ask(given().auth().oauth2(AccessToken.expired("edda"))).statusCode(401);
  }

  @Test
  void a_write_key_opens_nothing_here() {
    ask(shop.given()).statusCode(401);
  }

  @Test
  void a_worthless_token_is_no_reason_to_turn_events_away() {
    given()
        .auth()
        .oauth2(AccessToken.expired("edda"))
        .body("{\"userId\":\"anna\"}")
        .post("/v1/page?writeKey=" + Shop.KEY)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse ask(RequestSpecification member) {
    return member
        .contentType("application/json")
        .body(PLACES)
        .post("/api/projects/shop/refused/replay")
        .then();
  }
}
