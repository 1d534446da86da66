package io.rapport.bench.metrics;

import static java.util.stream.Collectors.joining;

import io.rapport.bench.load.Spread;
import java.io.IOException;
import java.util.List;

/** How fast what waited in the topics was stored, with its offsets, part by part. */
record Ingest(List<Part> parts) {

  /** Events and answers a second, over all. */
  double perSecond() {
    double seconds = parts.stream().mapToDouble(Part::seconds).sum();
    return parts.stream().mapToLong(Part::messages).sum() / seconds;
  }

  String shown() {
    return "%,.0f (parts: %s; in their order: %s)"
        .formatted(
            perSecond(),
            Spread.of(parts.stream().map(Part::perSecond).toList()).shown(0),
            parts.stream().map(part -> "%,.0f".formatted(part.perSecond())).collect(joining(", ")));
  }

  /** So many messages in so many seconds. */
  record Part(long messages, double seconds) {

    /** Lets the service, which has been paused and had stored so many, read these messages. */
    static Part of(MetricsService service, long before, long messages)
        throws IOException, InterruptedException {
      long start = System.nanoTime();
      service.program().goOn();
      service.awaitStored(before + messages);
      return new Part(messages, (System.nanoTime() - start) / 1e9);
    }

    double perSecond() {
      return messages / seconds;
    }
  }
}
