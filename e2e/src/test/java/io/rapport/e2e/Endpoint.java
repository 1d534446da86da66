package io.rapport.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A customer's own system, which takes webhooks. */
final class Endpoint implements AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile CountDownLatch open = new CountDownLatch(0);

  /** What came in. */
  record Call(Map<String, List<String>> headers, String body) {}

  Endpoint() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          calls.add(
              new Call(
                  Map.copyOf(exchange.getRequestHeaders()),
                  new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
          awaitOpen();
          int status = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? 500 : 204;
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.setExecutor(threads);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/hooks";
  }

  /** Calls are taken in, and answered only when it is opened again. */
  void shut() {
    open = new CountDownLatch(1);
  }

  void open() {
    open.countDown();
  }

  private void awaitOpen() {
    try {
      open.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The next calls are answered 500. */
  void refuse(int number) {
    refusals.set(number);
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  /** The ids of the messages that came, each as often as it came. */
  List<String> ids() {
    return calls.stream().map(call -> call.headers().get("Webhook-id").getFirst()).toList();
  }

  @Override
  public void close() {
    open();
    server.stop(0);
    threads.close();
  }
}
