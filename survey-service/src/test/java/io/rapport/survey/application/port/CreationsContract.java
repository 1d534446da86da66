package io.rapport.survey.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.application.port.Creations.Creation;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of creations does. */
public abstract class CreationsContract {

  private final ProjectId project = new ProjectId(UUID.randomUUID().toString());

  protected abstract Creations creations();

  @Test
  void the_first_claim_stands() {
    // Given
    var first = creation("abc");
    var second = creation("def");

    // Then
    assertThat(creations().claim(project, "k", first)).isEqualTo(first);
    assertThat(creations().claim(project, "k", second)).isEqualTo(first);
  }

  @Test
  void other_keys_and_other_projects_are_other_claims() {
    // Given
    var first = creation("abc");
    var second = creation("abc");
    var third = creation("abc");

    // Then
    assertThat(creations().claim(project, "k", first)).isEqualTo(first);
    assertThat(creations().claim(project, "K", second)).isEqualTo(second);
    assertThat(creations().claim(new ProjectId(UUID.randomUUID().toString()), "k", third))
        .isEqualTo(third);
  }

  private static Creation creation(String digest) {
    return new Creation(digest, new SurveyId(UUID.randomUUID()));
  }
}
