package io.rapport.gateway.domain.project;

import static io.rapport.gateway.domain.project.Examples.SHOP;
import static io.rapport.gateway.domain.project.Examples.active;
import static io.rapport.gateway.domain.project.Examples.key;
import static io.rapport.gateway.domain.project.Examples.shopOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProjectTest {

  @Test
  void begins_with_version_1() {
    assertThat(shopOf("anna"))
        .extracting(Project::version, Project::definitionVersion)
        .containsExactly(1L, 1);
  }

  @Test
  void another_name_is_a_new_version_that_leaves_the_numbers_alone() {
    var renamed = shopOf("anna").defined(named("Store"));

    assertThat(renamed)
        .extracting(Project::version, Project::definitionVersion)
        .containsExactly(2L, 1);
  }

  @Test
  void other_settings_are_a_new_version_of_what_numbers_are_computed_by() {
    var changed = shopOf("anna").defined(with(Map.of("weekStart", "sunday")));

    assertThat(changed)
        .extracting(Project::version, Project::definitionVersion)
        .containsExactly(2L, 2);
  }

  @Test
  void the_same_again_is_no_change() {
    var project = shopOf("anna").defined(with(Map.of("weekStart", "sunday")));

    assertThat(project.defined(with(Map.of("weekStart", "sunday")))).isSameAs(project);
    assertThat(project.with(project.members())).isSameAs(project);
  }

  @Test
  void other_members_are_a_new_version() {
    var members = new Members(List.of(active("anna", Role.ADMIN), active("ben", Role.VIEWER)));

    var changed = shopOf("anna").with(members);

    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.members()).isEqualTo(members);
  }

  @Test
  void a_key_lives_until_it_is_revoked() {
    // Given
    var web = key("wk_web");
    var app = key("wk_app");
    var project = shopOf("anna").with(web).orElseThrow().with(app).orElseThrow();

    // When
    var after = project.without(web.id()).orElseThrow();

    // Then
    assertThat(after.keys()).containsExactly(app);
    assertThat(after.version()).isEqualTo(4);
  }

  @Test
  void only_its_own_keys_can_be_revoked() {
    assertThat(shopOf("anna").without(UUID.randomUUID())).isEmpty();
  }

  @Test
  void the_hundredth_key_is_the_last() {
    // Given
    var project = shopOf("anna");
    for (int i : IntStream.range(0, Project.MOST_KEYS).toArray()) {
      project = project.with(key("wk_" + i)).orElseThrow();
    }

    // When
    var oneMore = project.with(key("wk_more"));

    // Then
    assertThat(oneMore).isEmpty();
  }

  private static Definition named(String name) {
    return new Definition(name, SHOP.timeZone(), SHOP.currency(), SHOP.settings());
  }

  private static Definition with(Map<String, Object> settings) {
    return new Definition(SHOP.name(), SHOP.timeZone(), SHOP.currency(), settings);
  }
}
