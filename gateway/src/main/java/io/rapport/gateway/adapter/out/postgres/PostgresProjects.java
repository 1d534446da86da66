package io.rapport.gateway.adapter.out.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.gateway.application.port.Projects;
import io.rapport.gateway.domain.project.Definition;
import io.rapport.gateway.domain.project.Email;
import io.rapport.gateway.domain.project.Identity;
import io.rapport.gateway.domain.project.Members;
import io.rapport.gateway.domain.project.Project;
import io.rapport.gateway.domain.project.Role;
import io.rapport.gateway.domain.project.WriteKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Projects in PostgreSQL, by Hibernate. */
@ApplicationScoped
class PostgresProjects implements Projects {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final ProjectRows rows;
  private final ObjectMapper json;

  PostgresProjects(ProjectRows rows, ObjectMapper json) {
    this.rows = rows;
    this.json = json;
  }

  @Override
  public void add(Project project) {
    var row = new ProjectRow();
    row.id = project.id();
    write(project, row);
    rows.persist(row);
  }

  @Override
  public void save(Project project) {
    write(project, rows.findById(project.id()));
  }

  @Override
  public Optional<Project> find(UUID id) {
    return rows.findByIdOptional(id).map(this::read);
  }

  @Override
  public Optional<Project> locked(UUID id) {
    return rows.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(this::read);
  }

  @Override
  public List<Project> of(Identity identity, Optional<UUID> after, int atMost) {
    return rows
        .find(
            """
            select p from ProjectRow p join p.members m
            where m.issuer = ?1 and m.subject = ?2 and p.id > ?3 order by p.id
            """,
            identity.issuer(),
            identity.subject(),
            after.orElse(BEFORE_ALL))
        .page(0, atMost)
        .stream()
        .map(this::read)
        .toList();
  }

  @Override
  public Optional<Role> roleOf(Identity identity, UUID project) {
    return rows.getEntityManager()
        .createQuery(
            """
            select m.role from ProjectRow p join p.members m
            where p.id = ?1 and m.issuer = ?2 and m.subject = ?3
            """,
            Role.class)
        .setParameter(1, project)
        .setParameter(2, identity.issuer())
        .setParameter(3, identity.subject())
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<UUID> inviting(Email email) {
    return rows.getEntityManager()
        .createQuery(
            """
            select p.id from ProjectRow p join p.members m
            where m.email = ?1 and m.subject is null order by p.id
            """,
            UUID.class)
        .setParameter(1, email.address())
        .getResultList();
  }

  @Override
  public List<UUID> ids() {
    return rows.getEntityManager()
        .createQuery("select p.id from ProjectRow p order by p.id", UUID.class)
        .getResultList();
  }

  private void write(Project project, ProjectRow row) {
    var definition = project.definition();
    row.version = project.version();
    row.name = definition.name();
    row.timeZone = definition.timeZone().getId();
    row.currency = definition.currency().getCurrencyCode();
    row.settings = toJson(definition.settings());
    row.definitionVersion = project.definitionVersion();
    replace(
        row.members,
        project.members().all().stream().map(MemberRow::from).collect(Collectors.toSet()));
    replace(row.keys, project.keys().stream().map(WriteKeyRow::from).collect(Collectors.toSet()));
  }

  /** Touches only what differs, and so do the statements that Hibernate makes of it. */
  private static <T> void replace(Set<T> those, Set<T> byThese) {
    those.retainAll(byThese);
    those.addAll(byThese);
  }

  private Project read(ProjectRow row) {
    return new Project(
        row.id,
        row.version,
        new Definition(
            row.name, ZoneId.of(row.timeZone), Currency.getInstance(row.currency), fromJson(row)),
        row.definitionVersion,
        new Members(row.members.stream().map(MemberRow::toMember).toList()),
        row.keys.stream()
            .map(WriteKeyRow::toWriteKey)
            .sorted(Comparator.comparing(WriteKey::id))
            .toList());
  }

  private String toJson(Map<String, Object> settings) {
    try {
      return json.writeValueAsString(settings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Settings are always JSON", e);
    }
  }

  private Map<String, Object> fromJson(ProjectRow row) {
    try {
      return json.readValue(row.settings, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Settings are always JSON: project=" + row.id, e);
    }
  }
}
