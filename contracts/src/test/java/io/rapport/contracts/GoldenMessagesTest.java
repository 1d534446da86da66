package io.rapport.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenMessagesTest {

  /** One golden message with its topic, so that their types agree. */
  record Golden<T extends SpecificRecord>(Topic<T> topic, Example<T> example) {

    T decoded() {
      return topic.decode(example.bytes());
    }

    byte[] encoded() {
      return topic.encode(example.message());
    }

    boolean newest() {
      return example.version() == topic.declaration().version();
    }

    @Override
    public String toString() {
      return topic.name() + " v" + example.version() + " " + example.name();
    }
  }

  static Stream<Named<Golden<?>>> every_golden_message() {
    return EveryTopic.LIST.stream().flatMap(GoldenMessagesTest::of);
  }

  static Stream<Named<Golden<?>>> newest_golden_messages() {
    return every_golden_message().filter(golden -> golden.getPayload().newest());
  }

  private static <T extends SpecificRecord> Stream<Named<Golden<?>>> of(Topic<T> topic) {
    return Examples.of(topic).all().stream()
        .map(example -> new Golden<>(topic, example))
        .map(golden -> Named.of(golden.toString(), golden));
  }

  @ParameterizedTest
  @MethodSource("every_golden_message")
  void the_bytes_of_every_version_say_what_the_json_says(Golden<?> golden) {
    assertThat(golden.decoded()).isEqualTo(golden.example().message());
  }

  @ParameterizedTest
  @MethodSource("newest_golden_messages")
  void what_is_written_today_has_the_golden_bytes(Golden<?> golden) {
    assertThat(golden.encoded()).asHexString().isEqualTo(golden.example().hex().toUpperCase());
  }

  @Test
  void every_version_of_every_topic_has_golden_messages_with_names_of_their_own() {
    for (Topic<?> topic : EveryTopic.LIST) {
      for (int version = 1; version <= topic.declaration().version(); version++) {
        int wanted = version;
        List<String> names =
            Examples.of(topic).all().stream()
                .filter(example -> example.version() == wanted)
                .map(Example::name)
                .toList();

        assertThat(names).as("%s v%s", topic.name(), version).isNotEmpty().doesNotHaveDuplicates();
      }
    }
  }
}
