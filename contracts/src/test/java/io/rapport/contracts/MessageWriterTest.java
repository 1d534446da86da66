package io.rapport.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.contracts.GoldenMessagesTest.Golden;
import io.rapport.contracts.survey.QuestionAnswer;
import io.rapport.contracts.survey.SurveyFact;
import io.rapport.contracts.survey.SurveyFactKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own encoder writes what Avro's writes. */
class MessageWriterTest {

  @ParameterizedTest
  @MethodSource("io.rapport.contracts.GoldenMessagesTest#every_golden_message")
  void every_golden_message_has_the_bytes_that_avro_writes(Golden<?> golden) throws IOException {
    assertThat(golden.encoded()).isEqualTo(byAvro(golden.example().message()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1969-12-31T23:59:59.999Z",
        "1970-01-01T00:00:00Z",
        "-0400-01-01T00:00:00.001Z",
        "2026-03-29T08:00:00.123456789Z",
        "+12026-01-01T00:00:00Z"
      })
  void odd_values_have_them_too(Instant time) throws IOException {
    // Given
    var answer =
        new QuestionAnswer("q", "ünï 😀", -64, 63, Integer.MIN_VALUE, List.of("", "ß"), "\ud800");
    var fact =
        new SurveyFact(
            "p",
            "",
            SurveyFactKind.ANSWERED,
            "s",
            Integer.MAX_VALUE,
            "x".repeat(5_000),
            "c",
            null,
            "u",
            time,
            time,
            null,
            -1,
            true,
            List.of(answer, answer),
            "{}",
            "de-AT",
            "\ud800");

    // When
    var bytes = Topics.SURVEY_ANSWERS.encode(fact);

    // Then
    assertThat(bytes).isEqualTo(byAvro(fact));
  }

  @Test
  void a_type_that_no_message_has_yet_is_noticed_before_anything_is_written() {
    var schema =
        SchemaBuilder.record("Odd")
            .fields()
            .name("odd")
            .type()
            .doubleType()
            .noDefault()
            .endRecord();

    assertThatThrownBy(() -> new MessageWriter(schema))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("DOUBLE");
  }

  private static <T extends SpecificRecord> byte[] byAvro(T message) throws IOException {
    var model = SpecificData.getForClass(message.getClass());
    var bytes = new ByteArrayOutputStream();
    new BinaryMessageEncoder<>(model, message.getSchema()).encode(message, bytes);
    return bytes.toByteArray();
  }
}
