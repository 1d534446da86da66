package io.rapport.bench.tracking;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Events of about 650 bytes, each different, as a browser client sends them. */
final class SampleEvents {

  private static final int PERSONS = 5_000;

  private final Random random = new Random(42);

  List<String> some(int count) {
    return IntStream.range(0, count).mapToObj(_ -> event()).toList();
  }

  private String event() {
    return """
    {"type":"track","event":"%s","messageId":"ajs-next-%d-%s","anonymousId":"%s",\
    "timestamp":"2026-03-29T08:%02d:%02d.%03dZ","sentAt":"2026-03-29T09:00:00.000Z",\
    "properties":{"sku":"%s","price":%d.%02d,"currency":"EUR","position":%d,"list":"%s"},\
    "context":{"library":{"name":"analytics.js","version":"next-1.81.0"},"locale":"de-DE",\
    "userAgent":"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/%d.0.0.0 Safari/537.36",\
    "page":{"path":"/products/%s","url":"https://shop.example/products/%s","referrer":""}},\
    "integrations":{}}"""
        .formatted(
            List.of("Product Viewed", "Product Added", "Checkout Started").get(random.nextInt(3)),
            1_774_771_200_000L + random.nextInt(1_000_000),
            hex(16),
            new UUID(7, random.nextInt(PERSONS)),
            random.nextInt(60),
            random.nextInt(60),
            random.nextInt(1_000),
            hex(8),
            random.nextInt(500),
            random.nextInt(100),
            random.nextInt(40),
            hex(12),
            120 + random.nextInt(30),
            hex(6),
            hex(6));
  }

  private String hex(int digits) {
    var text = new StringBuilder(digits);
    for (int i = 0; i < digits; i++) {
      text.append(Character.forDigit(random.nextInt(16), 16));
    }
    return text.toString();
  }
}
