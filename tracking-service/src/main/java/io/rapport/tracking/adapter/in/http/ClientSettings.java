package io.rapport.tracking.adapter.in.http;

import io.rapport.directory.WriteAccess;
import io.rapport.problems.ProblemException;
import io.rapport.tracking.TrackingConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What browser and mobile clients fetch before their first event: where to send, and that nothing
 * else is switched on. Without a word about it some would report on themselves to their maker.
 */
@ApplicationScoped
class ClientSettings {

  private static final Pattern SEGMENT = Pattern.compile("/v1/projects/([^/]+)/settings/?");
  private static final Pattern RUDDER = Pattern.compile("/sourceConfig/?");
  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

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
    var path = exchange.normalizedPath();
    var segment = SEGMENT.matcher(path);
    if (!READING.contains(request.method())) {
      return false;
    }
    if (segment.matches()) {
      answer(exchange, Optional.of(segment.group(1)), _ -> forSegment(segment.group(1), request));
    } else if (RUDDER.matcher(path).matches()) {
      answer(exchange, PresentedKey.of(request), ClientSettings::forRudder);
    } else {
      return false;
    }
    return true;
  }

  private void answer(
      RoutingContext exchange,
      Optional<String> writeKey,
      Function<WriteAccess, JsonObject> settings) {
    try {
      var found = settings.apply(writeKeys.open(writeKey));
      exchange
          .response()
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
          .end(found.toBuffer());
    } catch (ProblemException e) {
      answers.problem(exchange.response(), e.problem());
    }
  }

  private JsonObject forSegment(String writeKey, HttpServerRequest request) {
    var segment =
        new JsonObject()
            .put("apiKey", writeKey)
            .put("apiHost", publicUrl.map(URI::getAuthority).orElse(request.host()) + "/v1")
            .put("protocol", publicUrl.map(URI::getScheme).orElse(request.scheme()));
    return new JsonObject()
        .put("integrations", new JsonObject().put("Segment.io", segment))
        .put("plan", new JsonObject())
        .put("edgeFunction", new JsonObject())
        .put("metrics", new JsonObject().put("sampleRate", 0));
  }

  private static JsonObject forRudder(WriteAccess access) {
    var off = new JsonObject().put("enabled", false);
    var reports = new JsonObject().put("errors", off).put("metrics", off);
    return new JsonObject()
        .put(
            "source",
            new JsonObject()
                .put("id", access.keyId())
                .put("enabled", true)
                .put("config", new JsonObject().put("statsCollection", reports))
                .put("connections", new JsonArray())
                .put("destinations", new JsonArray())
                .put("dataplanes", new JsonObject()));
  }
}
