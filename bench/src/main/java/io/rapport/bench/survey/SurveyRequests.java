package io.rapport.bench.survey;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.bench.process.MeasuredProject;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** What pages send, as ready HTTP requests; each is another person's. */
record SurveyRequests(int persons, long seed) {

  /** Is there something to ask somebody, at some page? */
  List<Buffer> questions(int count, String path) {
    var random = new Random(seed);
    return IntStream.range(0, count)
        .map(_ -> random.nextInt(persons))
        .mapToObj(
            person ->
                request(
                    "POST",
                    path,
                    """
                    {"writeKey": "%1$s", "anonymousId": "device-%2$d", "userId": "user-%2$d",
                     "url": "https://shop.example/page/%3$d/7?utm_source=news",
                     "trigger": {"type": "pageview"}, "traits": {"tier": "gold"}, "device": "mobile",
                     "language": "de-CH"}"""
                        .formatted(
                            MeasuredProject.WRITE_KEY, person, random.nextInt(SampleShop.SURVEYS))))
        .toList();
  }

  /** An answer to one question, each under its own id. */
  List<Buffer> answers(int count, String path) {
    var random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(
            n ->
                request(
                    "PUT",
                    path + new UUID((random.nextLong() & ~0xf000L) | 0x7000L, Long.MIN_VALUE | n),
                    """
                    {"writeKey": "%s", "survey": "%s", "version": 1, "userId": "answering-%d",
                     "answers": {"score": %d}, "completed": true, "channel": "widget"}"""
                        .formatted(
                            MeasuredProject.WRITE_KEY,
                            SampleShop.survey(n % SampleShop.SURVEYS),
                            random.nextInt(),
                            1 + n % 7)))
        .toList();
  }

  private static Buffer request(String method, String path, String body) {
    return Buffer.buffer(
        """
        %s %s HTTP/1.1\r
        Host: localhost\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        %s"""
            .formatted(method, path, body.getBytes(UTF_8).length, body));
  }
}
