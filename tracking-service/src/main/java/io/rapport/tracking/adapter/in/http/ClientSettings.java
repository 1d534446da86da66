package io.rapport.tracking.adapter.in.http;

import io.rapport.problems.ProblemException;
import io.rapport.tracking.TrackingConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What browser and mobile clients fetch before their first event: where to send, and that nothing
 * else is switched on.
 */
@ApplicationScoped
class ClientSettings {

  private static final Pattern PATH = Pattern.compile("/v1/projects/([^/]+)/settings/?");

  private final WriteKeys writeKeys;
  private final Answers answers;
  private final Optional<URI> publicUrl;

  ClientSettings(WriteKeys writeKeys, Answers answers, TrackingConfig config) {
    this.writeKeys = writeKeys;
    this.answers = answers;
    this.publicUrl = config.publicUrl().map(URI::create);
  }

  /** Whether the request asked for settings and was answered. */
  boolean answer(RoutingContext exchange) {
    var request = exchange.request();
    var path = PATH.matcher(exchange.normalizedPath());
    if (!request.method().equals(HttpMethod.GET) || !path.matches()) {
      return false;
    }
    try {
      writeKeys.open(Optional.of(path.group(1)));
      exchange
          .response()
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
          .end(settings(path.group(1), request).toBuffer());
    } catch (ProblemException e) {
      answers.problem(exchange.response(), e.problem());
    }
    return true;
  }

  private JsonObject settings(String writeKey, HttpServerRequest request) {
    var segment =
        new JsonObject()
            .put("apiKey", writeKey)
            .put("apiHost", publicUrl.map(URI::getAuthority).orElse(request.host()) + "/v1")
            .put("protocol", publicUrl.map(URI::getScheme).orElse(request.scheme()));
    return new JsonObject()
        .put("integrations", new JsonObject().put("Segment.io", segment))
        .put("plan", new JsonObject())
        .put("edgeFunction", new JsonObject());
  }
}
