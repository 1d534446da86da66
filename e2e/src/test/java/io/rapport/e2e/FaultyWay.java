package io.rapport.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/**
 * Stands between a client and the system: each fault strikes one request with events that have not
 * been seen before, and everything else passes as it is.
 */
final class FaultyWay implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What two neighbours settle between themselves. */
  private static final Set<String> BETWEEN_NEIGHBOURS =
      Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

  /** A request with events as the client sent it. */
  record Sent(String path, Headers headers) {}

  private final URI system;
  private final Queue<Fault> faults;
  private final Set<String> seen = new HashSet<>();
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpServer server;

  private FaultyWay(URI system, List<Fault> faults) throws IOException {
    this.system = system;
    this.faults = new ArrayDeque<>(faults);
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.setExecutor(threads);
    server.start();
  }

  static FaultyWay to(URI system, List<Fault> faults) {
    try {
      return new FaultyWay(system, faults);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  URI origin() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** What has not struck anybody yet. */
  List<Fault> left() {
    synchronized (faults) {
      return List.copyOf(faults);
    }
  }

  List<Sent> sent() {
    return List.copyOf(sent);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    client.shutdownNow();
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Optional<Fault> fault = Optional.empty();
    if (exchange.getRequestMethod().equals("POST")) {
      sent.add(new Sent(exchange.getRequestURI().getPath(), exchange.getRequestHeaders()));
      fault = faultFor(messageIds(body));
    }
    try {
      suffer(exchange, body, fault);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } finally {
      // Without an answer this cuts the connection.
      exchange.close();
    }
  }

  private void suffer(HttpExchange exchange, byte[] body, Optional<Fault> fault)
      throws IOException, InterruptedException {
    if (fault.filter(Fault::isAnswered).isPresent()) {
      answer(exchange, fault.get());
    } else if (fault.isEmpty() || fault.get() == Fault.LOST_ANSWER) {
      var answer = pass(exchange, body);
      if (fault.isEmpty()) {
        giveBack(exchange, answer);
      }
    }
  }

  private Optional<Fault> faultFor(Set<String> messageIds) {
    synchronized (faults) {
      boolean isNew = Collections.disjoint(seen, messageIds);
      seen.addAll(messageIds);
      return isNew ? Optional.ofNullable(faults.poll()) : Optional.empty();
    }
  }

  private static void answer(HttpExchange exchange, Fault fault) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Retry-After", "1");
    // As the system answers pages of other origins.
    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Origin"))
        .ifPresent(
            origin -> {
              headers.set("Access-Control-Allow-Origin", origin);
              headers.set("Access-Control-Allow-Credentials", "true");
              headers.set("Access-Control-Expose-Headers", "retry-after");
            });
    byte[] problem = "{\"status\":%d}".formatted(fault.status()).getBytes(UTF_8);
    exchange.sendResponseHeaders(fault.status(), problem.length);
    exchange.getResponseBody().write(problem);
  }

  private HttpResponse<byte[]> pass(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(system.resolve(exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), publisher(exchange.getRequestHeaders(), body));
    exchange.getRequestHeaders().entrySet().stream()
        .filter(header -> !isBetweenNeighbours(header.getKey()))
        .forEach(header -> header.getValue().forEach(v -> request.header(header.getKey(), v)));
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  /** What came in chunks goes on in chunks. */
  private static BodyPublisher publisher(Headers headers, byte[] body) {
    if (headers.containsKey("Transfer-Encoding")) {
      return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }
    return body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
  }

  private static void giveBack(HttpExchange exchange, HttpResponse<byte[]> answer)
      throws IOException {
    answer.headers().map().entrySet().stream()
        .filter(header -> !isBetweenNeighbours(header.getKey()))
        .forEach(header -> exchange.getResponseHeaders().put(header.getKey(), header.getValue()));
    boolean hasBody = answer.body().length > 0;
    exchange.sendResponseHeaders(answer.statusCode(), hasBody ? answer.body().length : -1);
    if (hasBody) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  private static boolean isBetweenNeighbours(String header) {
    return BETWEEN_NEIGHBOURS.stream().anyMatch(header::equalsIgnoreCase);
  }

  private static Set<String> messageIds(byte[] body) throws IOException {
    JsonNode message = JSON.readTree(inflated(body));
    var ids = new HashSet<String>();
    message.findValues("messageId").forEach(id -> ids.add(id.asText()));
    return ids;
  }

  private static byte[] inflated(byte[] body) throws IOException {
    boolean isGzip = Arrays.equals(body, 0, 2, new byte[] {0x1f, (byte) 0x8b}, 0, 2);
    return isGzip ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body;
  }
}
