package io.rapport.gateway.adapter.in.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.gateway.GatewayConfig;
import io.rapport.gateway.adapter.in.http.proxy.Service;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The services' own OpenAPI documents, asked for once a minute at most. */
@ApplicationScoped
class ServiceDocuments {

  private static final Logger LOG = Logger.getLogger(ServiceDocuments.class);
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Duration AWAY = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final GatewayConfig config;
  private final ObjectMapper json;
  private final Clock clock;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Map<Service, Answer> answers = new ConcurrentHashMap<>();

  ServiceDocuments(GatewayConfig config, ObjectMapper json, Clock clock) {
    this.config = config;
    this.json = json;
    this.clock = clock;
  }

  private record Answer(Optional<JsonNode> document, Instant until) {}

  /** The service's document; empty when it is away. */
  Optional<JsonNode> of(Service service) {
    var now = clock.instant();
    return answers
        .compute(
            service,
            (_, known) -> known != null && now.isBefore(known.until()) ? known : ask(service, now))
        .document();
  }

  private Answer ask(Service service, Instant now) {
    var document = fetch(service.url(config).resolve("/q/openapi?format=json"));
    return new Answer(document, now.plus(document.isPresent() ? FRESH : AWAY));
  }

  private Optional<JsonNode> fetch(URI url) {
    try {
      var request = HttpRequest.newBuilder(url).timeout(PATIENCE).build();
      var answer = client.send(request, BodyHandlers.ofByteArray());
      return answer.statusCode() == 200
          ? Optional.of(json.readTree(answer.body()))
          : Optional.empty();
    } catch (IOException e) {
      LOG.warnf("No OpenAPI document: url=%s reason=%s", url, e.toString());
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
