package io.rapport.gateway.application.project;

import static io.rapport.gateway.domain.project.Examples.identity;
import static io.rapport.gateway.domain.project.Examples.person;
import static io.rapport.gateway.domain.project.Examples.seat;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.gateway.application.port.Creations;
import io.rapport.gateway.application.port.MemoryCreations;
import io.rapport.gateway.application.port.MemoryProjects;
import io.rapport.gateway.domain.project.Person;
import io.rapport.gateway.domain.project.Project;
import io.rapport.gateway.domain.project.Role;
import io.rapport.gateway.domain.project.WriteKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the use cases do, and what they say of it to the other services. */
class ProjectUseCasesTest {

  private static final Map<String, Object> SHOP =
      Map.of("name", "Shop", "timeZone", "Europe/Berlin", "currency", "EUR");
  private static final Instant NOW = Instant.parse("2026-03-29T01:00:00.123456789Z");
  private static final Optional<Creations.Key> KEY =
      Optional.of(new Creations.Key(identity("anna"), "/api/projects", "once", "shop"));

  private final MemoryProjects projects = new MemoryProjects();
  private final MemoryCreations creations = new MemoryCreations();
  private final List<Project> said = new ArrayList<>();
  private final ProjectChange change = new ProjectChange(projects, said::add);
  private final CreateProject createProject =
      new CreateProject(projects, said::add, creations, UUID::randomUUID);
  private final CreateKey createKey =
      new CreateKey(
          change, creations, UUID::randomUUID, () -> "wk_1", Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void a_project_is_created_and_said() {
    var project = create();

    assertThat(projects.find(project.id())).contains(project);
    assertThat(said).containsExactly(project);
  }

  @Test
  void a_wrong_project_is_neither_created_nor_said() {
    var outcome = createProject.create(person("anna"), Map.of("name", "Shop"), KEY);

    assertThat(outcome).isInstanceOf(CreateProject.Invalid.class);
    assertThat(projects.ids()).isEmpty();
    assertThat(said).isEmpty();
  }

  @Test
  void a_repeated_creation_answers_the_project_as_it_is_now() {
    // Given
    var first = create();
    var renamed = define(first, Map.of("name", "Store"));

    // When
    var again = createProject.create(person("anna"), SHOP, KEY);

    // Then
    assertThat(again).isEqualTo(new CreateProject.Created(renamed));
    assertThat(projects.ids()).containsExactly(first.id());
  }

  @Test
  void a_change_of_a_version_that_is_gone_is_not_made() {
    // Given
    var project = create();
    define(project, Map.of("name", "Store"));

    // When
    var outcome =
        new DefineProject(change)
            .define(project.id(), new Expectation.OneOf(Set.of(1L)), Map.of("name", "Mart"));

    // Then
    assertThat(outcome).isEqualTo(new DefineProject.Stale());
    assertThat(said).extracting(each -> each.definition().name()).containsExactly("Shop", "Store");
  }

  @Test
  void what_changes_nothing_is_not_said() {
    var project = create();

    define(project, Map.of("name", "Shop"));

    assertThat(said).hasSize(1);
  }

  @Test
  void a_new_key_is_as_exact_in_time_as_it_can_be_kept() {
    var outcome = createKey.create(create().id(), "Web", Optional.empty());

    assertThat(outcome)
        .isInstanceOfSatisfying(
            CreateKey.Created.class,
            created ->
                assertThat(created.key())
                    .extracting(WriteKey::value, WriteKey::createdAt)
                    .containsExactly("wk_1", Instant.parse("2026-03-29T01:00:00.123Z")));
  }

  @Test
  void a_login_accepts_the_invitations_of_every_project() {
    // Given
    var inviting = List.of(create(), createAnother());
    for (var project : inviting) {
      var seats = List.of(seat("anna", Role.ADMIN), seat("eva", Role.VIEWER));
      new ReplaceMembers(change).replace(project.id(), new Expectation.Any(), seats);
    }
    said.clear();

    // When
    new AcceptInvitations(projects, change).accept(person("eva"));

    // Then
    assertThat(inviting)
        .allSatisfy(
            project ->
                assertThat(projects.roleOf(identity("eva"), project.id())).contains(Role.VIEWER));
    assertThat(said).hasSize(2);
  }

  @Test
  void a_login_without_invitation_changes_nothing() {
    create();
    said.clear();

    new AcceptInvitations(projects, change).accept(new Person(identity("eva"), Optional.empty()));

    assertThat(said).isEmpty();
  }

  private Project create() {
    return created(createProject.create(person("anna"), SHOP, KEY));
  }

  private Project createAnother() {
    return created(createProject.create(person("anna"), SHOP, Optional.empty()));
  }

  private static Project created(CreateProject.Outcome outcome) {
    return ((CreateProject.Created) outcome).project();
  }

  private Project define(Project project, Map<String, Object> patch) {
    var outcome = new DefineProject(change).define(project.id(), new Expectation.Any(), patch);
    return ((DefineProject.Defined) outcome).project();
  }
}
