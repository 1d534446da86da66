package io.rapport.e2e;

import static io.restassured.RestAssured.given;

import io.rapport.local.part.Part;
import io.rapport.local.part.Parts;
import io.rapport.local.part.WithEnvironment;
import io.rapport.local.stack.LocalStack;
import io.rapport.local.stack.Options;
import io.rapport.local.stack.RunningStack;
import io.rapport.local.stack.StackProcess;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** The packaged system as it runs on one machine, seen from outside. */
final class TheSystem implements AutoCloseable {

  private static final RestAssuredConfig WITH_DOUBLES =
      RestAssuredConfig.newConfig()
          .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE));

  private final SpanCollector spans = SpanCollector.start();
  private final ScratchDirectory data = ScratchDirectory.create("rapport-e2e");
  private final RunningStack stack;

  TheSystem() {
    this.stack =
        LocalStack.start(
            Options.forTests(data.path())
                .withParts(
                    site ->
                        Parts.all(site).stream()
                            .map(TheSystem::reachingThisMachine)
                            .map(part -> spans.traced(part))
                            .toList()));
  }

  /** Customers' systems are on this machine, too. */
  private static Part reachingThisMachine(Part part) {
    return part.name().equals("gateway")
        ? new WithEnvironment(
            part,
            Map.of(
                "RAPPORT_GATEWAY_WEBHOOKS_ALLOW_PRIVATE_ADDRESSES",
                "true",
                // What was under way when the gateway was killed is tried again soon.
                "RAPPORT_GATEWAY_WEBHOOKS_TIMEOUT",
                "3S"))
        : part;
  }

  URI origin() {
    return stack.origin();
  }

  RunningStack stack() {
    return stack;
  }

  StackProcess process(String name) {
    return stack.process(name);
  }

  SpanCollector spans() {
    return spans;
  }

  Path logs() {
    return data.path().resolve("logs");
  }

  String token(String user) {
    return stack.tokens().token(user);
  }

  /** A request by one of the local users. */
  RequestSpecification as(String user) {
    return anybody().auth().preemptive().oauth2(token(user));
  }

  /** A request without any token. */
  RequestSpecification anybody() {
    return given()
        .spec(
            new RequestSpecBuilder()
                .setBaseUri(origin())
                .setContentType(ContentType.JSON)
                .setConfig(WITH_DOUBLES)
                .build());
  }

  @Override
  public void close() {
    stack.close();
    spans.close();
    data.close();
  }
}
