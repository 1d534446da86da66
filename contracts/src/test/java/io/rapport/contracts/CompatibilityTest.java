package io.rapport.contracts;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class CompatibilityTest {

  static final List<TopicDeclaration> TOPICS = TopicDeclarations.all();

  @ParameterizedTest
  @FieldSource("TOPICS")
  void every_version_reads_every_other(TopicDeclaration topic) {
    assertThat(new CompatibilityGate(PublishedSchemas.of(topic).versions()).findings()).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("TOPICS")
  void versions_have_no_gap_and_the_newest_is_the_declared_one(TopicDeclaration topic)
      throws IOException {
    try (var files = Files.list(Path.of("src/main/resources/rapport", topic.name()))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".avsc"))
          .containsExactlyInAnyOrderElementsOf(filesUpTo(topic.version()));
    }
  }

  @ParameterizedTest
  @FieldSource("TOPICS")
  void every_version_is_of_the_declared_record(TopicDeclaration topic) {
    assertThat(PublishedSchemas.of(topic).versions())
        .extracting(Schema::getName)
        .containsOnly(topic.record());
  }

  @Test
  void a_message_that_grew_by_optional_fields_and_enum_symbols_passes_the_gate() {
    assertThat(made("grown")).hasSize(3);
    assertThat(new CompatibilityGate(made("grown")).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          field-without-default | v2 cannot read v1: READER_FIELD_MISSING_DEFAULT_VALUE at /fields/3
          narrowed-type         | v2 cannot read v1: TYPE_MISMATCH at /fields/2/type
          renamed               | v1 cannot read v2: NAME_MISMATCH at /name
          enum-without-default  | v1 cannot read v2: MISSING_ENUM_SYMBOLS at /fields/1/type/symbols
          """)
  void a_change_that_some_reader_cannot_follow_fails_the_gate(String change, String finding) {
    assertThat(new CompatibilityGate(made(change)).findings()).contains(finding);
  }

  private static List<String> filesUpTo(int version) {
    return IntStream.rangeClosed(1, version).mapToObj(each -> "v" + each + ".avsc").toList();
  }

  private static List<Schema> made(String change) {
    try (var files = Files.list(Path.of("src/test/resources/gate", change))) {
      return files
          .sorted(comparingInt(CompatibilityTest::version))
          .map(CompatibilityTest::read)
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static int version(Path file) {
    return Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""));
  }

  private static Schema read(Path file) {
    try {
      return new SchemaParser().parse(file).mainSchema();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
