package io.rapport.tracking.adapter.in.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.rapport.problems.ProblemException;
import io.rapport.tracking.domain.event.IncomingEvent;
import io.rapport.tracking.domain.event.IncomingEvent.BeyondLimits;
import io.rapport.tracking.domain.event.IncomingEvent.WithinLimits;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever comes in is read as Jackson reads it, or refused; other inputs in every run. */
class BodiesFuzzTest {

  private static final Endpoint BATCH = Endpoint.at("/v1/batch").orElseThrow();
  private static final String GOOD = "{\"type\":\"page\",\"userId\":\"anna\"}";

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What a body may cost whatever its length, and for each of its bytes. */
  private static final long BYTES_A_BODY = 4 * 1024 * 1024;

  private static final long BYTES_A_BYTE = 200;

  @Property(tries = 4_000, shrinking = ShrinkingMode.BOUNDED)
  void what_jackson_can_read_is_read_as_jackson_reads_it(@ForAll("values") String event) {
    isRead(event.getBytes(UTF_8));
  }

  @Property(tries = 4_000, shrinking = ShrinkingMode.BOUNDED)
  void what_is_spoilt_is_read_as_jackson_reads_it_or_refused(@ForAll("spoiltValues") byte[] event) {
    isRead(event);
  }

  @Property(tries = 4_000, shrinking = ShrinkingMode.BOUNDED)
  void a_body_is_read_as_jackson_reads_it_or_refused(@ForAll("spoiltBatches") byte[] sent) {
    read(sent)
        .ifPresent(
            body -> agrees(body, JacksonJson.read(Inflated.of(sent, BATCH.maxInflatedBytes()))));
  }

  @Property(tries = 5_000)
  void any_bytes_are_read_or_refused(@ForAll byte[] sent) {
    read(sent)
        .ifPresent(
            body -> agrees(body, JacksonJson.read(Inflated.of(sent, BATCH.maxInflatedBytes()))));
  }

  @Provide
  static Arbitrary<String> values() {
    return HostileJson.value();
  }

  @Provide
  static Arbitrary<byte[]> spoiltValues() {
    return HostileJson.spoilt(HostileJson.value());
  }

  @Provide
  static Arbitrary<byte[]> spoiltBatches() {
    return HostileJson.spoilt(
        HostileJson.object()
            .list()
            .ofMaxSize(3)
            .map(events -> "{\"sentAt\":null,\"batch\":[" + String.join(",", events) + "]}"));
  }

  private static void isRead(byte[] event) {
    var sent = batch(event);
    var body = read(sent);
    if (!JacksonJson.isSensible(event)) {
      body.ifPresent(it -> agrees(it, JacksonJson.read(sent)));
      return;
    }
    assertThat(body).as("What Jackson can read is read").isPresent();
    agrees(body.orElseThrow(), JacksonJson.read(sent));
    assertThat(body.orElseThrow().events().events())
        .hasSize(3)
        .filteredOn(neighbour -> neighbour.position() != 1)
        .allSatisfy(neighbour -> assertThat(neighbour).isInstanceOf(WithinLimits.class));
  }

  private static Optional<RequestBody> read(byte[] sent) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    try {
      return Optional.of(
          RequestBodyReader.read(Inflated.of(sent, BATCH.maxInflatedBytes()), BATCH));
    } catch (ProblemException e) {
      return Optional.empty();
    } finally {
      assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
          .as("memory for %s bytes", sent.length)
          .isLessThan(BYTES_A_BODY + BYTES_A_BYTE * sent.length);
    }
  }

  private static byte[] batch(byte[] event) {
    var before = ("{\"batch\":[" + GOOD + ",").getBytes(UTF_8);
    var after = ("," + GOOD + "]}").getBytes(UTF_8);
    var sent = new byte[before.length + event.length + after.length];
    System.arraycopy(before, 0, sent, 0, before.length);
    System.arraycopy(event, 0, sent, before.length, event.length);
    System.arraycopy(after, 0, sent, before.length + event.length, after.length);
    return sent;
  }

  private static void agrees(RequestBody body, Optional<Object> jackson) {
    assertThat(jackson).as("read by Jackson").isPresent();
    var expected = (List<?>) ((Map<?, ?>) jackson.orElseThrow()).get("batch");
    var events = body.events().events();
    assertThat(events).hasSameSizeAs(expected);
    for (int i = 0; i < events.size(); i++) {
      agrees(events.get(i), expected.get(i));
    }
  }

  private static void agrees(IncomingEvent event, Object expected) {
    switch (event) {
      case WithinLimits(_, var json) ->
          assertThat(JacksonJson.read(json.text().getBytes(UTF_8))).contains(expected);
      case BeyondLimits(_, _, var text) ->
          assertThat(text.length()).isLessThanOrEqualTo(IncomingEvent.MAX_BYTES);
    }
  }
}
