package io.rapport.bench.survey;

import io.rapport.bench.process.Program;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The least that an endpoint before a database does: parses the body, and reads one row by its key,
 * or commits one row. A program of its own, with as many connections as the service has.
 */
public final class BareStore extends AbstractVerticle {

  static final int CONNECTIONS = 20;

  private static final String READ = "select value from bare_read where key = ?";
  private static final String WRITE = "insert into bare_write (id, body) values (?, ?)";

  private final BlockingQueue<Connection> free = new LinkedBlockingQueue<>();

  /** Listens on the port that is named, before the database that is named. */
  public static void main(String[] args) {
    Vertx.vertx()
        .deployVerticle(
            new BareStore(),
            new DeploymentOptions()
                .setConfig(
                    new JsonObject().put("port", Integer.parseInt(args[0])).put("url", args[1])));
  }

  static Program start(Path folder, int port, String database)
      throws IOException, InterruptedException {
    return Program.start(
            "bare-store",
            folder,
            List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BareStore.class.getName(),
                Integer.toString(port),
                database),
            Map.of())
        .await(() -> listensOn(port));
  }

  @Override
  public void start() throws SQLException {
    for (int i = 0; i < CONNECTIONS; i++) {
      free.add(DriverManager.getConnection(config().getString("url")));
    }
    var router = Router.router(vertx);
    router.post("/read").handler(exchange -> answer(exchange, BareStore::read));
    router.put("/write/:id").handler(exchange -> answer(exchange, BareStore::write));
    vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(config().getInteger("port"), "localhost");
  }

  private void answer(RoutingContext exchange, Step step) {
    exchange
        .request()
        .body()
        .compose(body -> vertx.executeBlocking(() -> with(step, body.toJsonObject()), false))
        .onSuccess(
            text ->
                exchange
                    .response()
                    .putHeader("Content-Type", "application/json")
                    .end(Buffer.buffer(text)))
        .onFailure(exchange::fail);
  }

  private String with(Step step, JsonObject body) throws SQLException, InterruptedException {
    var connection = free.take();
    try {
      return step.of(connection, body);
    } finally {
      free.add(connection);
    }
  }

  private static String read(Connection connection, JsonObject body) throws SQLException {
    try (var statement = connection.prepareStatement(READ)) {
      statement.setString(1, body.getString("userId"));
      try (var rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : "{}";
      }
    }
  }

  private static String write(Connection connection, JsonObject body) throws SQLException {
    try (var statement = connection.prepareStatement(WRITE)) {
      statement.setObject(1, UUID.randomUUID());
      statement.setString(2, body.encode());
      statement.executeUpdate();
      return "{\"completed\":true}";
    }
  }

  private static boolean listensOn(int port) {
    try (var socket = new Socket("localhost", port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private interface Step {
    String of(Connection connection, JsonObject body) throws SQLException;
  }
}
