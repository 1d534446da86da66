package io.rapport.contracts;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Every topic of the system, read from {@code rapport/topics.json}. */
public record TopicDeclarations(List<TopicDeclaration> topics) {

  private static final TopicDeclarations ALL = read();

  public TopicDeclarations {
    topics = List.copyOf(topics);
  }

  /** All topics, in the order of the file. */
  public static List<TopicDeclaration> all() {
    return ALL.topics;
  }

  /** The topic of this name; an unknown name is a programming error. */
  static TopicDeclaration named(String name) {
    return ALL.topics.stream()
        .filter(topic -> topic.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No topic is declared as " + name));
  }

  private static TopicDeclarations read() {
    try (InputStream file = Resources.open("topics.json")) {
      return new ObjectMapper().readValue(file, TopicDeclarations.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
