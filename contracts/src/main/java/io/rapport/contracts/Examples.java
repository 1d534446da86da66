package io.rapport.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;

/** The golden messages of a topic, of every version, so that no test has to write its own. */
public record Examples<T extends SpecificRecord>(String topic, List<Example<T>> all) {

  public Examples {
    all = List.copyOf(all);
  }

  public static <T extends SpecificRecord> Examples<T> of(Topic<T> topic) {
    return new Examples<>(
        topic.name(),
        IntStream.rangeClosed(1, topic.declaration().version())
            .boxed()
            .flatMap(version -> read(topic, version).stream())
            .toList());
  }

  /** The example of this name, in the newest version that has it. */
  public Example<T> named(String name) {
    return all.stream()
        .filter(example -> example.name().equals(name))
        .max(Comparator.comparingInt(Example::version))
        .orElseThrow(() -> new IllegalArgumentException(topic + " has no example " + name));
  }

  private static <T extends SpecificRecord> List<Example<T>> read(Topic<T> topic, int version) {
    try (InputStream file = Resources.open(topic.name() + "/examples/v" + version + ".json")) {
      return new ObjectMapper()
          .readValue(file, FileOfExamples.class).examples().stream()
              .map(written -> written.toExample(topic, version))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record FileOfExamples(List<WrittenExample> examples) {}

  /** The bytes are cut into lines for the reader of the file. */
  private record WrittenExample(
      String name,
      String about,
      String key,
      String id,
      String time,
      String subject,
      JsonNode payload,
      List<String> hex) {

    <T extends SpecificRecord> Example<T> toExample(Topic<T> topic, int version) {
      return new Example<>(
          name,
          version,
          about,
          key,
          new MessageIdentity(id, Instant.parse(time), subject),
          payload.toString(),
          topic.fromJson(version, payload.toString()),
          String.join("", hex));
    }
  }
}
