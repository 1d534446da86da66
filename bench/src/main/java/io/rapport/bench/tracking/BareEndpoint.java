package io.rapport.bench.tracking;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.bench.process.Program;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The least that an endpoint on this HTTP stack does: parses the body with Jackson and answers at
 * once. A program of its own.
 */
public final class BareEndpoint extends AbstractVerticle {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Buffer SUCCESS = Buffer.buffer("{\"success\":true}");

  /** Listens on the port that is named. */
  public static void main(String[] args) {
    var options = new VertxOptions();
    Vertx.vertx(options)
        .deployVerticle(
            BareEndpoint.class,
            new DeploymentOptions()
                .setInstances(options.getEventLoopPoolSize())
                .setConfig(new JsonObject().put("port", Integer.parseInt(args[0]))));
  }

  static Program start(Path folder, int port) throws IOException, InterruptedException {
    return Program.start(
            "bare-endpoint",
            folder,
            List.of(
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                BareEndpoint.class.getName(),
                Integer.toString(port)),
            Map.of())
        .await(() -> listensOn(port));
  }

  private static boolean listensOn(int port) {
    try (var socket = new Socket("localhost", port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void start() {
    var router = Router.router(vertx);
    router.post("/v1/*").handler(BareEndpoint::answer);
    vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(config().getInteger("port"), "localhost");
  }

  private static void answer(RoutingContext exchange) {
    exchange
        .request()
        .bodyHandler(
            body -> {
              parse(body);
              exchange.response().putHeader("Content-Type", "application/json").end(SUCCESS);
            });
  }

  private static void parse(Buffer body) {
    try {
      JSON.readTree(body.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
