package io.rapport.tracking.adapter.in.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.tracking.adapter.in.live.Viewer.Ending;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The lines of one stream, of which only so many may be on their way to its reader. */
final class EventLines {

  /** More than any event has; whoever is further behind does not get the next. */
  private static final int MOST_CHARACTERS_UNDER_WAY = 256 * 1024;

  private static final long COME_AGAIN_MILLIS = 3_000;

  private final AtomicLong underWay = new AtomicLong();
  private final SseEventSink sink;
  private final Sse sse;
  private final ObjectMapper json;

  EventLines(SseEventSink sink, Sse sse, ObjectMapper json) {
    this.sink = sink;
    this.sse = sse;
    this.json = json;
  }

  /** Whether the reader cannot keep up. */
  boolean isBehind() {
    return underWay.get() > MOST_CHARACTERS_UNDER_WAY;
  }

  boolean isGone() {
    return sink.isClosed();
  }

  void event(LiveEventJson event) {
    // As the client wrote them, its objects may have line breaks between their parts.
    var data = text(event).replace('\n', ' ').replace('\r', ' ');
    send(sse.newEventBuilder().data(data).build(), data.length());
  }

  void named(String name, Map<String, Object> data) {
    send(sse.newEventBuilder().name(name).data(text(data)).build(), 1);
  }

  void comment(String text) {
    send(sse.newEventBuilder().comment(text).reconnectDelay(COME_AGAIN_MILLIS).build(), 1);
  }

  void end(Ending because) {
    named("end", Map.of("because", because.name().toLowerCase(Locale.ROOT)));
    sink.close();
  }

  private void send(OutboundSseEvent event, int characters) {
    if (!sink.isClosed()) {
      underWay.addAndGet(characters);
      var _ = sink.send(event).whenComplete((_, _) -> underWay.addAndGet(-characters));
    }
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
