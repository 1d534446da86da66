package io.rapport.metrics.adapter.in.rest;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.rapport.metrics.MetricsConfig;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;

/**
 * Makes downloads ready in files before their first byte is sent: so a slow client holds a file and
 * not the store, what goes wrong is still answered with a problem, and the length is known, by
 * which a client notices that a download was cut off.
 */
@ApplicationScoped
class Downloads {

  private final MetricsConfig.Downloads limits;
  private final ScratchFiles files;
  private final CurrentVertxRequest request;
  private final Semaphore turns;

  Downloads(MetricsConfig config, ScratchFiles files, CurrentVertxRequest request) {
    this.limits = config.downloads();
    this.files = files;
    this.request = request;
    this.turns = new Semaphore(limits.atOnce());
  }

  Response send(String name, String mediaType, Making making) {
    if (!turns.tryAcquire()) {
      throw ProblemException.of(
          Problem.Kind.UNAVAILABLE,
          "Too many downloads are on their way at this moment; ask again shortly.");
    }
    var sending = new Sending(turns::release);
    var exchange = request.getCurrent();
    exchange.addEndHandler(_ -> sending.end());
    try {
      var ready = made(making);
      long length = ready.size();
      sending.hold(ready);
      if (exchange.response().closed()) {
        sending.end();
      }
      return Response.ok((StreamingOutput) out -> sending.to(out), mediaType)
          .header(HttpHeaders.CONTENT_LENGTH, length)
          .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its name is gone before it is sent, so whatever happens then, nothing is left behind. */
  private FileChannel made(Making making) throws IOException {
    var room = Room.of(files.usableSpace(), limits);
    return files.use(
        file -> {
          making.into(file, room);
          return FileChannel.open(file);
        });
  }

  /** Fills the file, or says why it does not. */
  @FunctionalInterface
  interface Making {
    void into(Path file, Room room) throws IOException;
  }
}
