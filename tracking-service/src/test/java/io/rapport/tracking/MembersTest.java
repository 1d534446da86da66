package io.rapport.tracking;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.teststack.AccessToken;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.OidcStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may use what is for members, and that the protocol's paths ask nobody. */
@QuarkusTest
@QuarkusTestResource(KafkaStack.class)
@QuarkusTestResource(OidcStack.class)
class MembersTest {

  private static final String MEMBERS_ONLY = "/api/projects/shop/members-only";

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
    Shop.as("edda").get(MEMBERS_ONLY).then().statusCode(200).body(equalTo("read"));
  }

  @Test
  void too_low_a_role_a_stranger_and_nobody_do_not() {
    Shop.as("vera").get(MEMBERS_ONLY).then().statusCode(403);
    Shop.as("stranger").get(MEMBERS_ONLY).then().statusCode(404);
    given().get(MEMBERS_ONLY).then().statusCode(401).header("WWW-Authenticate", "Bearer");
    given().auth().oauth2(AccessToken.expired("edda")).get(MEMBERS_ONLY).then().statusCode(401);
  }

  @Test
  void a_write_key_opens_nothing_here() {
    shop.given().get(MEMBERS_ONLY).then().statusCode(401);
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
}
