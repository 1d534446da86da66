package io.rapport.tracking.adapter.in.http;

import io.rapport.tracking.domain.event.EventType;
import io.rapport.tracking.domain.event.IncomingEvent;
import io.rapport.tracking.domain.event.Merge;
import io.vertx.core.http.HttpMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path that takes events.
 *
 * @param method GET where the event is in the query, for the sake of a picture
 * @param type of the single event that it takes, as a body would say it; a batch where there is
 *     none
 * @param takesHistory whether events may be older than the project takes otherwise
 */
record Endpoint(HttpMethod method, Optional<String> type, boolean takesHistory) {

  private static final int MAX_BATCH_BYTES = 500 * 1024;

  /**
   * RudderStack's clients, which send gzip, fill a batch by the number of its events: by themselves
   * 20 of 32 KiB each.
   */
  private static final int MAX_INFLATED_BATCH_BYTES = 1024 * 1024;

  private static final Endpoint BATCH = new Endpoint(HttpMethod.POST, Optional.empty(), false);
  private static final Endpoint IMPORT = new Endpoint(HttpMethod.POST, Optional.empty(), true);
  private static final Map<String, Endpoint> BY_PATH = byPath();

  /** The endpoint at this path, with or without a slash at its end. */
  static Optional<Endpoint> at(String path) {
    var plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return Optional.ofNullable(BY_PATH.get(plain));
  }

  boolean isPixel() {
    return method.equals(HttpMethod.GET);
  }

  /** The most bytes that a body may have on its way. */
  int maxBytes() {
    return type.isPresent() ? IncomingEvent.MAX_BYTES : MAX_BATCH_BYTES;
  }

  /** The most bytes that a body which came as gzip may have. */
  int maxInflatedBytes() {
    return type.isPresent() ? IncomingEvent.MAX_BYTES : MAX_INFLATED_BATCH_BYTES;
  }

  private static Map<String, Endpoint> byPath() {
    var paths = new HashMap<String, Endpoint>();
    for (var batch : List.of("/v1/batch", "/v1/b", "/beacon/v1/batch")) {
      paths.put(batch, BATCH);
    }
    paths.put("/v1/import", IMPORT);
    for (var type : EventType.values()) {
      var endpoint = single(HttpMethod.POST, type.protocolName());
      paths.put("/v1/" + type.protocolName(), endpoint);
      paths.put("/v1/" + letter(type), endpoint);
    }
    paths.put("/v1/" + Merge.TYPE, single(HttpMethod.POST, Merge.TYPE));
    for (var type : List.of(EventType.TRACK, EventType.PAGE)) {
      paths.put("/pixel/v1/" + type.protocolName(), single(HttpMethod.GET, type.protocolName()));
    }
    return Map.copyOf(paths);
  }

  private static Endpoint single(HttpMethod method, String type) {
    return new Endpoint(method, Optional.of(type), false);
  }

  /** As the browser clients shorten the path. */
  private static String letter(EventType type) {
    return type.protocolName().substring(0, 1);
  }
}
