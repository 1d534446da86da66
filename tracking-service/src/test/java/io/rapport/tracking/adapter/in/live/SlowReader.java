package io.rapport.tracking.adapter.in.live;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The other end of a stream; it reads when it is told to. */
final class SlowReader implements SseEventSink {

  private final List<String> lines = new ArrayList<>();
  private final List<CompletableFuture<?>> unread = new ArrayList<>();
  private boolean closed;

  /** Everything that was sent, as name and data. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  void readsAll() {
    unread.forEach(line -> line.complete(null));
    unread.clear();
  }

  @Override
  public CompletionStage<?> send(OutboundSseEvent event) {
    lines.add(event.getName() + " " + event.getData());
    var read = new CompletableFuture<Void>();
    unread.add(read);
    return read;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
