package io.rapport.gateway.application.port;

import static io.rapport.gateway.domain.project.Examples.active;
import static io.rapport.gateway.domain.project.Examples.email;
import static io.rapport.gateway.domain.project.Examples.identity;
import static io.rapport.gateway.domain.project.Examples.invited;
import static io.rapport.gateway.domain.project.Examples.key;
import static io.rapport.gateway.domain.project.Examples.person;
import static io.rapport.gateway.domain.project.Examples.shopOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.gateway.domain.project.Definition;
import io.rapport.gateway.domain.project.Examples;
import io.rapport.gateway.domain.project.Member;
import io.rapport.gateway.domain.project.Members;
import io.rapport.gateway.domain.project.Project;
import io.rapport.gateway.domain.project.Role;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Projects} keeps. */
public abstract class ProjectsContract {

  private static final Definition RICH =
      new Definition(
          "Böhmer & Söhne \"2\"",
          ZoneId.of("America/New_York"),
          Currency.getInstance("USD"),
          Map.of(
              "weekStart", "sunday",
              "coreActions", List.of(Map.of("any", true)),
              "engagementWeights", Map.of("sessions", 2, "recency", 0.5)));

  protected abstract Projects projects();

  /** Does something in a transaction of its own. */
  protected abstract <T> T inTransaction(Supplier<T> work);

  @Test
  void a_project_is_found_as_it_was_added() {
    var project = full(shopOf("anna"));

    add(project);

    assertThat(find(project.id())).contains(project);
  }

  @Test
  void an_unknown_project_is_not_found() {
    assertThat(find(UUID.randomUUID())).isEmpty();
    assertThat(inTransaction(() -> projects().locked(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void a_saved_project_is_found_as_it_was_saved() {
    // Given
    var project = full(shopOf("anna"));
    add(project);
    var members = new Members(List.of(active("anna", Role.ADMIN), active("eva", Role.VIEWER)));
    var changed =
        project
            .defined(Examples.SHOP)
            .with(members)
            .without(project.keys().getFirst().id())
            .flatMap(without -> without.with(key("wk_" + UUID.randomUUID())))
            .orElseThrow();

    // When
    inTransaction(
        () -> {
          projects().locked(project.id());
          projects().save(changed);
          return changed;
        });

    // Then
    assertThat(find(project.id())).contains(changed);
  }

  @Test
  void a_member_has_their_role_and_others_have_none() {
    var project = shopOf("anna");
    add(project);

    assertThat(roleOf("anna", project)).contains(Role.ADMIN);
    assertThat(roleOf("ben", project)).isEmpty();
    assertThat(roleOf("anna", shopOf("anna"))).isEmpty();
  }

  @Test
  void the_projects_of_somebody_are_paged_from_the_oldest() {
    // Given
    var name = "anna-" + UUID.randomUUID();
    var mine = List.of(project(name, 1), project(name, 2), project(name, 3));
    mine.reversed().forEach(this::add);
    add(shopOf("ben"));

    // When
    var first = of(name, Optional.empty(), 2);
    var rest = of(name, Optional.of(first.getLast().id()), 2);

    // Then
    assertThat(first).containsExactly(mine.get(0), mine.get(1));
    assertThat(rest).containsExactly(mine.get(2));
  }

  @Test
  void an_invitation_is_found_by_its_address_until_it_is_bound() {
    // Given
    var name = "eva-" + UUID.randomUUID();
    var inviting = withMember(shopOf("anna"), invited(name, Role.EDITOR));
    add(inviting);
    add(withMember(shopOf("anna"), active(name, Role.EDITOR)));

    // When
    var before = inTransaction(() -> projects().inviting(email(name)));
    inTransaction(
        () -> {
          projects().locked(inviting.id());
          projects().save(inviting.welcoming(person(name)));
          return inviting;
        });
    var after = inTransaction(() -> projects().inviting(email(name)));

    // Then
    assertThat(before).containsExactly(inviting.id());
    assertThat(after).isEmpty();
  }

  @Test
  void every_project_is_listed() {
    var project = shopOf("anna");
    add(project);

    assertThat(inTransaction(() -> projects().ids())).contains(project.id());
  }

  private static Project full(Project project) {
    var members = project.members().all();
    return project
        .defined(RICH)
        .with(
            new Members(
                List.of(
                    members.getFirst(),
                    invited("ben", Role.EDITOR),
                    new Member.Active(identity("job"), Optional.empty(), Role.VIEWER))))
        .with(key("wk_" + UUID.randomUUID()))
        .orElseThrow();
  }

  private static Project project(String creator, int order) {
    return Project.create(
        new UUID(order, UUID.randomUUID().getLeastSignificantBits()),
        Examples.SHOP,
        person(creator));
  }

  private static Project withMember(Project project, Member member) {
    return project.with(new Members(List.of(project.members().all().getFirst(), member)));
  }

  private void add(Project project) {
    inTransaction(
        () -> {
          projects().add(project);
          return project;
        });
  }

  private Optional<Project> find(UUID id) {
    return inTransaction(() -> projects().find(id));
  }

  private Optional<Role> roleOf(String name, Project project) {
    return inTransaction(() -> projects().roleOf(identity(name), project.id()));
  }

  private List<Project> of(String name, Optional<UUID> after, int atMost) {
    return inTransaction(() -> projects().of(identity(name), after, atMost));
  }
}
