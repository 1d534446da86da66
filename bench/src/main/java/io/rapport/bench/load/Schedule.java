package io.rapport.bench.load;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/** Gives each request that is due to a connection that is free, or to the next one that will be. */
final class Schedule {

  private final Run run;
  private final Queue<Connection> free = new ArrayDeque<>();
  private final Map<Connection, Long> underWay = new HashMap<>();
  private final Queue<Long> waiting = new ArrayDeque<>();
  private boolean over;

  Schedule(Run run) {
    this.run = run;
  }

  void join(NetSocket socket) {
    takeBack(new Connection(socket, this::answered, run::broken));
  }

  void keep(double perSecond, Duration time) {
    Pace.keep(perSecond, time, this::isDue);
    end();
  }

  private synchronized void isDue(long due) {
    var connection = free.poll();
    if (connection == null) {
      waiting.add(due);
    } else {
      send(connection, due);
    }
  }

  private synchronized void answered(Connection connection, Buffer answer) {
    var due = underWay.remove(connection);
    if (due != null) {
      run.answered(answer, System.nanoTime() - due);
    }
    takeBack(connection);
  }

  private synchronized void takeBack(Connection connection) {
    var due = waiting.poll();
    if (due != null) {
      send(connection, due);
    } else if (over) {
      end(connection);
    } else {
      free.add(connection);
    }
  }

  private void send(Connection connection, long due) {
    underWay.put(connection, due);
    connection.send(run.next());
  }

  private synchronized void end() {
    over = true;
    free.forEach(this::end);
    free.clear();
  }

  private void end(Connection connection) {
    connection.close();
    run.connectionEnded();
  }
}
