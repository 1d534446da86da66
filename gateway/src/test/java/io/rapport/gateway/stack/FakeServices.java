package io.rapport.gateway.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;

/**
 * Three services that say what they were asked. What they do depends on how the path ends: {@code
 * /hang} never answers, {@code /die} hangs up, {@code /half} hangs up in the middle of its answer,
 * {@code /stall} falls silent there, {@code /rude} answers headers that no client should see,
 * {@code /long} answers 30 MiB, anything else is echoed.
 */
public final class FakeServices implements QuarkusTestResourceLifecycleManager {

  private static final int BLOCKS = 480;
  private static final Buffer BLOCK = Buffer.buffer("r".repeat(64 * 1024));

  private final Vertx vertx = Vertx.vertx();
  private String away = "";

  /** The service named {@code away} is not there. */
  @Override
  public void init(Map<String, String> arguments) {
    away = arguments.getOrDefault("away", "");
  }

  @Override
  public Map<String, String> start() {
    return Map.of(
        "rapport.gateway.tracking-url", serve("tracking"),
        "rapport.gateway.survey-url", serve("survey"),
        "rapport.gateway.metrics-url", serve("metrics"),
        "rapport.gateway.answer-timeout", "3S",
        "rapport.gateway.public-url", "https://rapport.example");
  }

  @Override
  public void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private String serve(String name) {
    if (name.equals(away)) {
      return "http://localhost:1";
    }
    HttpServer server =
        vertx
            .createHttpServer(new HttpServerOptions().setHost("localhost").setPort(0))
            .requestHandler(request -> answer(name, request))
            .listen()
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    return "http://localhost:" + server.actualPort();
  }

  private void answer(String name, HttpServerRequest request) {
    var path = request.path();
    switch (path.substring(path.lastIndexOf('/'))) {
      case "/hang" -> request.response().exceptionHandler(_ -> {});
      case "/die" -> request.connection().close();
      case "/half" ->
          request
              .response()
              .putHeader("Content-Length", "1000")
              .write("half of it")
              .onComplete(_ -> request.connection().close());
      case "/rude" ->
          request
              .response()
              .putHeader("Set-Cookie", "q_session=stolen")
              .putHeader("Server", "secret/1.0")
              .putHeader("Connection", "X-Internal")
              .putHeader("X-Internal", "yes")
              .putHeader("ETag", "\"7\"")
              .end("rude");
      case "/long" -> pour(request.response().setChunked(true), BLOCKS);
      case "/stall" -> request.response().setChunked(true).write("so far");
      case "/empty" -> request.response().setStatusCode(204).end();
      case "/openapi" -> request.response().end(openApi(name).encode());
      default -> request.body().onSuccess(body -> echo(name, request, body));
    }
  }

  private static void pour(HttpServerResponse response, int blocks) {
    if (blocks == 0) {
      response.end();
    } else {
      response.write(BLOCK).onSuccess(_ -> pour(response, blocks - 1));
    }
  }

  private static void echo(String name, HttpServerRequest request, Buffer body) {
    var headers = new JsonObject();
    request
        .headers()
        .names()
        .forEach(
            header ->
                headers.put(
                    header.toLowerCase(Locale.ROOT),
                    new JsonArray(request.headers().getAll(header))));
    request
        .response()
        .putHeader("Content-Type", "application/json")
        .putHeader("Access-Control-Allow-Origin", "*")
        .end(
            new JsonObject()
                .put("service", name)
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("headers", headers)
                .put("length", body.length())
                .put("body", body.length() < 1000 ? body.toString("ISO-8859-1") : "")
                .encode());
  }

  /** Its own path, one that belongs to the gateway, and a schema name that every service uses. */
  private static JsonObject openApi(String name) {
    var own =
        switch (name) {
          case "tracking" -> "/v1/batch";
          case "survey" -> "/api/projects/{project}/surveys";
          default -> "/api/projects/{project}/kpis";
        };
    var operation =
        new JsonObject(
            """
            {"get": {"operationId": "list", "tags": ["%1$s"], "security": [{"oidc": []}], "responses": {"200": {
              "description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Item"}}}}}}}
            """
                .formatted(name));
    return new JsonObject()
        .put("openapi", "3.1.0")
        .put("tags", new JsonArray().add(new JsonObject().put("name", name)))
        .put("paths", new JsonObject().put(own, operation).put("/api/me", operation))
        .put(
            "components",
            new JsonObject(
                """
                {"schemas": {"Item": {"type": "object", "title": "%s"}}, "securitySchemes": {"oidc": {"type": "openIdConnect"}}}
                """
                    .formatted(name)));
  }
}
