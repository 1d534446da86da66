package io.rapport.bench.load;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;

/** Asks again as soon as it is answered. */
final class Caller {

  private final Run run;
  private final long end;
  private long sentAt;

  Caller(Run run, long end) {
    this.run = run;
    this.end = end;
  }

  void begin(NetSocket socket) {
    send(new Connection(socket, this::answered, run::broken));
  }

  private void send(Connection connection) {
    sentAt = System.nanoTime();
    connection.send(run.next());
  }

  private void answered(Connection connection, Buffer answer) {
    long now = System.nanoTime();
    run.answered(answer, now - sentAt);
    if (now < end) {
      send(connection);
    } else {
      connection.close();
      run.connectionEnded();
    }
  }
}
