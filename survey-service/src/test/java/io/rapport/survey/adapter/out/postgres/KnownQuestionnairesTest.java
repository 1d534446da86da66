package io.rapport.survey.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownQuestionnairesTest {

  private final KnownQuestionnaires known = new KnownQuestionnaires();

  @Test
  void a_text_is_read_once() {
    // Given
    var read = known.read(survey("Loyalty"));

    // When
    var again = known.read(survey("Loyalty"));

    // Then
    assertThat(again).isSameAs(read);
  }

  @Test
  void another_text_is_another_questionnaire() {
    // Given
    known.read(survey("Loyalty"));

    // When
    var other = known.read(survey("Effort"));

    // Then
    assertThat(other.name()).isEqualTo("Effort");
  }

  @Test
  void what_was_not_needed_for_long_is_forgotten() {
    // Given
    var read = known.read(survey("Loyalty"));

    // When
    IntStream.range(0, 600).forEach(number -> known.read(survey("Other " + number)));

    // Then
    assertThat(known.read(survey("Loyalty"))).isEqualTo(read).isNotSameAs(read);
  }

  @Test
  void a_long_text_is_not_remembered() {
    // Given
    var text = survey("x".repeat(20_000));

    // When
    var read = known.read(text);

    // Then
    assertThat(known.read(text)).isEqualTo(read).isNotSameAs(read);
  }

  private static String survey(String name) {
    return """
    {"name": "%s", "questions": [{"id": "score", "type": "nps", "text": "Recommend us?", "required": true}]}"""
        .formatted(name);
  }
}
