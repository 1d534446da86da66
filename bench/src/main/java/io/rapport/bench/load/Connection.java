package io.rapport.bench.load;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.function.BiConsumer;

/** One connection to a server, with one request under way at a time. */
final class Connection {

  private final NetSocket socket;
  private final BiConsumer<Connection, Buffer> answered;
  private final Runnable broken;
  private Buffer received = Buffer.buffer();
  private boolean done;

  /**
   * A connection of this socket.
   *
   * @param answered hears each answer
   * @param broken hears that the server has closed it
   */
  Connection(NetSocket socket, BiConsumer<Connection, Buffer> answered, Runnable broken) {
    this.socket = socket;
    this.answered = answered;
    this.broken = broken;
    socket.handler(this::receive).closeHandler(_ -> closed());
  }

  void send(Buffer request) {
    socket.write(request);
  }

  void close() {
    done = true;
    socket.close();
  }

  private void receive(Buffer chunk) {
    received = received.length() == 0 ? chunk : received.appendBuffer(chunk);
    if (Answer.length(received).isPresent()) {
      var answer = received;
      received = Buffer.buffer();
      answered.accept(this, answer);
    }
  }

  private void closed() {
    if (!done) {
      broken.run();
    }
  }
}
