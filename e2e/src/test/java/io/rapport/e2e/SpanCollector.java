package io.rapport.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.rapport.local.part.Part;
import io.rapport.local.part.WithEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Takes the traces that the services export, so that a test can follow one through the system. */
final class SpanCollector implements AutoCloseable {

  private static final Set<String> SERVICES =
      Set.of("gateway", "tracking-service", "survey-service", "metrics-service");

  private final Queue<String> exports = new ConcurrentLinkedQueue<>();
  private final HttpServer server;

  private SpanCollector(HttpServer server) {
    this.server = server;
  }

  static SpanCollector start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var collector = new SpanCollector(server);
      server.createContext("/v1/traces", collector::take);
      server.start();
      return collector;
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /**
   * The services that had a hand in this trace. An export is a protobuf message in which the name
   * of the service stands as text and the trace as its 16 bytes; a byte is a character here.
   */
  Set<String> servicesIn(String traceId) {
    String wanted = new String(HexFormat.of().parseHex(traceId), ISO_8859_1);
    return exports.stream()
        .filter(export -> export.contains(wanted))
        .flatMap(export -> SERVICES.stream().filter(export::contains))
        .collect(Collectors.toSet());
  }

  /** Whether any span says this, in whatever place. */
  boolean say(String text) {
    return exports.stream().anyMatch(export -> export.contains(text));
  }

  /**
   * The same part with tracing switched on and pointed here, and with JSON logs, each by its one
   * setting.
   */
  Part traced(Part part) {
    return SERVICES.contains(part.name()) ? new WithEnvironment(part, environment()) : part;
  }

  private Map<String, String> environment() {
    return Map.of(
        "QUARKUS_OTEL_SDK_DISABLED",
        "false",
        "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL",
        "http/protobuf",
        "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
        "http://localhost:" + server.getAddress().getPort(),
        "QUARKUS_OTEL_EXPORTER_OTLP_COMPRESSION",
        "none",
        "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
        "true");
  }

  private void take(HttpExchange exchange) throws IOException {
    exports.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
