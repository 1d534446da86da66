package io.rapport.tracking;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.OidcStack;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asks is told what became of each event. */
@QuarkusTest
@QuarkusTestResource(KafkaStack.class)
@QuarkusTestResource(OidcStack.class)
class VerboseTest {

  private final Shop shop;
  private final String id = UUID.randomUUID().toString();

  VerboseTest(Shop shop) {
    this.shop = shop;
  }

  @BeforeEach
  void open() {
    shop.open();
  }

  @Test
  void each_event_of_a_batch_is_answered_at_its_place() {
    shop.given()
        .body(
            """
            {"batch": [
              {"type": "page", "messageId": "%1$s", "anonymousId": "device"},
              {"type": "track", "messageId": "%1$s-bad", "anonymousId": "device"},
              {"type": "page", "anonymousId": "device"},
              "page"
            ]}
            """
                .formatted(id))
        .post("/v1/batch?verbose=1")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("success", equalTo(true))
        .body("events.position", contains(0, 1, 2, 3))
        .body("events.outcome", contains("accepted", "refused", "accepted", "refused"))
        .body("events[0].messageId", equalTo(id))
        .body("events[0].messageIdMade", equalTo(false))
        .body("events[1].messageId", equalTo(id + "-bad"))
        .body("events[1].reason", equalTo("missing_field"))
        .body("events[1].field", equalTo("event"))
        .body("events[1].detail", containsString("needs event"))
        .body("events[2].messageId", not(nullValue()))
        .body("events[2].messageIdMade", equalTo(true))
        .body("events[3].reason", equalTo("not_an_object"))
        .body("events[3].field", nullValue());
  }

  @Test
  void a_single_event_is_a_batch_of_one() {
    shop.given()
        .body("{\"anonymousId\":\"device\",\"messageId\":\"" + id + "\"}")
        .post("/v1/page/?verbose=1")
        .then()
        .statusCode(200)
        .body("events", hasSize(1))
        .body("events[0].messageId", equalTo(id));
  }

  @Test
  void a_single_event_that_is_refused_is_answered_as_ever() {
    shop.given()
        .body("{\"messageId\":\"" + id + "\"}")
        .post("/v1/page?verbose=1")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].reason", equalTo("missing_identity"));
  }

  @Test
  void who_does_not_ask_is_told_no_more_than_that_all_is_well() {
    shop.given()
        .body("{\"batch\":[]}")
        .post("/v1/batch?verbose=0")
        .then()
        .statusCode(200)
        .body("events", nullValue());
  }
}
