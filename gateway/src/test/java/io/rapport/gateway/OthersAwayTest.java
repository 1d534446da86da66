package io.rapport.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.rapport.gateway.stack.FakeServices;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.PostgresStack;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The login provider and survey-service are away, and were from the start. */
@QuarkusTest
@TestProfile(OthersAwayTest.Away.class)
class OthersAwayTest {

  @TestHTTPResource(value = "", management = true)
  URI management;

  /** Nobody listens on port 1. */
  public static final class Away implements QuarkusTestProfile {

    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(PostgresStack.class),
          new TestResourceEntry(KafkaStack.class),
          new TestResourceEntry(FakeServices.class, Map.of("away", "survey")));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.oidc.auth-server-url", "http://localhost:1/realms/rapport");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health/live", "/q/health/ready"})
  void the_gateway_itself_is_well(String check) {
    given().get(management.resolve(check)).then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void public_paths_go_on() {
    given()
        .auth()
        .preemptive()
        .basic("wk_1", "")
        .body("{}")
        .post("/v1/batch")
        .then()
        .statusCode(200)
        .body("service", equalTo("tracking"));
  }

  @Test
  void a_public_path_of_the_service_that_is_away_is_asked_again_later() {
    given()
        .body("{}")
        .post("/survey/v1/decide")
        .then()
        .statusCode(503)
        .header("Retry-After", "5")
        .contentType("application/problem+json")
        .body("detail", equalTo("The survey service is not there right now."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/me", "/api/projects", "/api/projects/0199/keys", "/api/projects/0199/kpis"})
  void who_needs_the_login_provider_is_asked_to_come_back(String path) {
    given()
        .auth()
        .oauth2("a.b.c")
        .get(path)
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:rapport:problem:unavailable"));
  }

  @Test
  void the_api_document_says_what_is_missing() {
    given()
        .get("/api/openapi")
        .then()
        .statusCode(200)
        .body("x-unavailable", contains("survey"))
        .body("paths", hasKey("/v1/batch"))
        .body("paths", not(hasKey("/api/projects/{project}/surveys")));
  }
}
