package io.rapport.tracking.adapter.out.agents;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Knows programs that look at pages for nobody, by the list of isbot. */
final class Crawlers {

  private static final String LIST = "/agents/isbot.json";

  private final Pattern pattern =
      Pattern.compile(String.join("|", list()), Pattern.CASE_INSENSITIVE);

  boolean include(String userAgent) {
    return pattern.matcher(userAgent).find();
  }

  private static List<String> list() {
    try (var json = Objects.requireNonNull(Crawlers.class.getResourceAsStream(LIST), LIST)) {
      return new ObjectMapper().readValue(json, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
