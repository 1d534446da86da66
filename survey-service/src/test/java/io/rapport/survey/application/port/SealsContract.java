package io.rapport.survey.application.port;

import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.link.Seal;
import io.rapport.survey.domain.survey.ProjectId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every sealer does. */
public abstract class SealsContract {

  private final ProjectId project = new ProjectId(UUID.randomUUID().toString());
  private final ProjectId another = new ProjectId(UUID.randomUUID().toString());

  protected abstract Seals seals();

  @Test
  void a_seal_holds_for_its_text_alone() {
    // Given
    var made = seals().seal(project, List.of("one", "two"), NOON);

    // Then
    assertThat(seals().holds(project, "one", made.getFirst())).isTrue();
    assertThat(seals().holds(project, "two", made.getLast())).isTrue();
    assertThat(seals().holds(project, "two", made.getFirst())).isFalse();
    assertThat(made.getFirst().mark()).matches("[\\w-]{22}");
  }

  @Test
  void a_seal_holds_in_its_project_alone() {
    // Given
    var seal = seal(project);
    seal(another);

    // Then
    assertThat(seals().holds(another, "text", seal)).isFalse();
    assertThat(seals().holds(new ProjectId("unknown"), "text", seal)).isFalse();
  }

  @Test
  void a_changed_seal_holds_nothing() {
    // Given
    var seal = seal(project);
    var first = seal.mark().charAt(0) == 'A' ? "B" : "A";

    // Then
    assertThat(holds(new Seal(seal.key(), first + seal.mark().substring(1)))).isFalse();
    assertThat(holds(new Seal(seal.key(), seal.mark().substring(0, 21)))).isFalse();
    assertThat(holds(new Seal(seal.key(), ""))).isFalse();
    assertThat(holds(new Seal(seal.key() + 1, seal.mark()))).isFalse();
  }

  @Test
  void a_text_has_the_same_seal_until_the_key_is_renewed() {
    // Given
    var before = seal(project);
    var again = seal(project);

    // When
    var renewed = seals().renew(project, NOON);
    var after = seal(project);

    // Then
    assertThat(again).isEqualTo(before);
    assertThat(after.key()).isEqualTo(renewed.version()).isEqualTo(before.key() + 1);
    assertThat(after.mark()).isNotEqualTo(before.mark());
    assertThat(holds(before)).isTrue();
    assertThat(holds(after)).isTrue();
  }

  @Test
  void a_revoked_key_holds_nothing_and_the_newest_is_not_revoked() {
    // Given
    var before = seal(project);
    seals().renew(project, NOON);
    var after = seal(project);

    // When
    var old = seals().revoke(project, before.key());
    var newest = seals().revoke(project, after.key());

    // Then
    assertThat(old).isTrue();
    assertThat(newest).isFalse();
    assertThat(seals().revoke(project, 99)).isFalse();
    assertThat(holds(before)).isFalse();
    assertThat(holds(after)).isTrue();
    assertThat(seals().keys(project))
        .containsExactly(new Seals.Key(2, NOON, false), new Seals.Key(1, NOON, true));
  }

  @Test
  void a_project_that_sealed_nothing_has_no_key() {
    assertThat(seals().keys(project)).isEmpty();
    assertThat(seals().renew(project, NOON)).isEqualTo(new Seals.Key(1, NOON, false));
  }

  private boolean holds(Seal seal) {
    return seals().holds(project, "text", seal);
  }

  private Seal seal(ProjectId whose) {
    return seals().seal(whose, List.of("text"), NOON).getFirst();
  }
}
