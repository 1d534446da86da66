package io.rapport.tracking.adapter.in.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import io.rapport.tracking.application.intake.IncomingRequest;
import io.rapport.tracking.domain.event.BatchDefaults;
import io.rapport.tracking.domain.event.IncomingEvent;
import io.rapport.tracking.domain.event.Refusal;
import io.rapport.tracking.domain.json.CleanText;
import io.rapport.tracking.domain.json.Json;
import io.rapport.tracking.domain.json.JsonObject;
import io.rapport.tracking.domain.json.JsonReader;
import io.rapport.tracking.domain.json.JsonText;
import io.rapport.tracking.domain.json.MalformedJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Reads the JSON of one request. Says no only to a body as a whole, never to a single event. */
final class RequestBodyReader {

  private static final Logger LOG = Logger.getLogger(RequestBodyReader.class);
  private static final int MAX_EVENTS = 2500;

  /**
   * The most bytes that a batch may say for all its events, counted for each of them as the log
   * keeps them: else a short request would fill a disk.
   */
  private static final int MAX_SHARED_BYTES = 4 * 1024 * 1024;

  private final byte[] text;
  private final JsonReader json;
  private long sharedBytes;

  private RequestBodyReader(byte[] text) {
    this.text = text;
    this.json = new JsonReader(text);
  }

  static RequestBody read(byte[] text, Endpoint endpoint) {
    try {
      return new RequestBodyReader(text).read(endpoint);
    } catch (MalformedJson e) {
      return readMended(text, endpoint);
    }
  }

  /** A byte that is no UTF-8 costs its character, and not the whole batch. */
  private static RequestBody readMended(byte[] text, Endpoint endpoint) {
    var mended = new String(text, UTF_8).getBytes(UTF_8);
    try {
      if (!Arrays.equals(mended, text)) {
        return new RequestBodyReader(mended).read(endpoint);
      }
    } catch (MalformedJson e) {
      LOG.debug("A body is no JSON even when its bytes are mended", e);
    }
    throw malformed("The body is not the JSON that is expected here.");
  }

  private RequestBody read(Endpoint endpoint) throws MalformedJson {
    if (!json.isAtObject()) {
      throw malformed("The body must be a JSON object.");
    }
    var body = endpoint.type().isPresent() ? single(endpoint.type().get()) : batch();
    if (!json.isAtEnd()) {
      throw malformed("Something follows the JSON object.");
    }
    return body;
  }

  private RequestBody single(String type) throws MalformedJson {
    var body = json.value(IncomingEvent.MAX_DEPTH);
    // The path says the type, whatever the body says; so the event can be read without its path.
    var event =
        body.map(JsonObject.class::cast).map(object -> object.with("type", new JsonText(type)));
    var incoming =
        event
            .<IncomingEvent>map(readable -> new IncomingEvent.WithinLimits(0, readable))
            .orElseGet(() -> beyondLimits(0, excess(), 0, text.length));
    return new RequestBody(
        event.flatMap(object -> writeKey(object.field("writeKey"))),
        new IncomingRequest(BatchDefaults.NONE, List.of(incoming)));
  }

  private RequestBody batch() throws MalformedJson {
    var seen = new HashSet<String>();
    var defaults = new LinkedHashMap<String, Json>();
    Optional<String> writeKey = Optional.empty();
    Optional<List<IncomingEvent>> events = Optional.empty();
    for (boolean more = json.enterObject(); more; more = json.moreFields()) {
      var field = json.name();
      if (!seen.add(field)) {
        throw malformed("The body says " + field + " twice.");
      }
      switch (field) {
        case "batch" -> events = Optional.of(events());
        case "writeKey" -> writeKey = writeKey(shared(field));
        case "context", "integrations", "sentAt" -> defaults.put(field, shared(field));
        default -> json.passOver();
      }
    }
    var batch = events.orElseThrow(() -> malformed("The body lacks its batch."));
    if (sharedBytes > IncomingEvent.MAX_BYTES || sharedBytes * batch.size() > MAX_SHARED_BYTES) {
      throw ProblemException.of(
          Problem.Kind.TOO_LARGE,
          "What a batch says for all may have %d bytes, and %d counted for each of its events."
              .formatted(IncomingEvent.MAX_BYTES, MAX_SHARED_BYTES));
    }
    return new RequestBody(
        writeKey, new IncomingRequest(new BatchDefaults(new JsonObject(defaults)), batch));
  }

  private Json shared(String field) throws MalformedJson {
    int start = json.nextPosition();
    var value = json.value(IncomingEvent.MAX_DEPTH);
    sharedBytes += json.position() - start;
    return value.orElseThrow(
        () -> malformed("The " + field + " is nested too deep, or a number in it is too long."));
  }

  private List<IncomingEvent> events() throws MalformedJson {
    if (!json.isAtArray()) {
      throw malformed("The batch must be an array.");
    }
    var events = new ArrayList<IncomingEvent>();
    for (boolean more = json.enterArray(); more; more = json.moreItems()) {
      if (events.size() == MAX_EVENTS) {
        throw ProblemException.of(
            Problem.Kind.TOO_LARGE, "A batch may have " + MAX_EVENTS + " events.");
      }
      events.add(event(events.size()));
    }
    return events;
  }

  private IncomingEvent event(int position) throws MalformedJson {
    int start = json.nextPosition();
    var body = json.value(IncomingEvent.MAX_DEPTH);
    int end = json.position();
    if (body.isEmpty()) {
      return beyondLimits(position, excess(), start, end);
    }
    return end - start > IncomingEvent.MAX_BYTES
        ? beyondLimits(position, Refusal.tooLarge(), start, end)
        : new IncomingEvent.WithinLimits(position, body.get());
  }

  private Refusal excess() {
    return json.hadTooManyDigits() ? Refusal.tooManyDigits() : Refusal.tooDeep();
  }

  private IncomingEvent beyondLimits(int position, Refusal refusal, int start, int end) {
    // One byte more than is kept, so that it is known to be cut.
    int length = Math.min(end - start, IncomingEvent.MAX_BYTES + 1);
    return new IncomingEvent.BeyondLimits(
        position, refusal, CleanText.of(new String(text, start, length, UTF_8)));
  }

  private static Optional<String> writeKey(Json value) {
    return value instanceof JsonText(var key) && !key.isEmpty()
        ? Optional.of(key)
        : Optional.empty();
  }

  private static ProblemException malformed(String detail) {
    return ProblemException.of(Problem.Kind.MALFORMED, detail);
  }
}
