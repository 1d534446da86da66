package io.rapport.metrics.adapter.in.kafka;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Texts that thousands of messages have in common, such as the name of a browser, are one object.
 * What waits in memory is most of the collector's work. For one thread.
 */
final class RepeatedTexts {

  /** A power of two; whoever has the same place as another one takes it. */
  private static final int PLACES = 4096;

  /** What is longer would make them too much memory if it did not come again. */
  private static final int LONGEST = 1024;

  private final String[] texts = new String[PLACES];

  RepeatedTexts() {
    Arrays.fill(texts, "");
  }

  String one(String text) {
    if (text.length() > LONGEST) {
      return text;
    }
    int hash = text.hashCode();
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    var known = texts[place];
    if (text.equals(known)) {
      return known;
    }
    texts[place] = text;
    return text;
  }

  Optional<String> maybe(@Nullable String text) {
    return text == null ? Optional.empty() : Optional.of(one(text));
  }
}
