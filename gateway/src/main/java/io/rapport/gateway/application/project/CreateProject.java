package io.rapport.gateway.application.project;

import io.rapport.gateway.application.port.Creations;
import io.rapport.gateway.application.port.Ids;
import io.rapport.gateway.application.port.ProjectEvents;
import io.rapport.gateway.application.port.Projects;
import io.rapport.gateway.domain.json.Flaw;
import io.rapport.gateway.domain.project.Definition;
import io.rapport.gateway.domain.project.Person;
import io.rapport.gateway.domain.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates a project, whose creator becomes its admin. */
@ApplicationScoped
@Transactional
public class CreateProject {

  private final Projects projects;
  private final ProjectEvents events;
  private final Creations creations;
  private final Ids ids;

  CreateProject(Projects projects, ProjectEvents events, Creations creations, Ids ids) {
    this.projects = projects;
    this.events = events;
    this.creations = creations;
    this.ids = ids;
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** It is there, by this request or by an earlier one with the same Idempotency-Key. */
  public record Created(Project project) implements Outcome {}

  public record Invalid(List<Flaw> flaws) implements Outcome {}

  /** The Idempotency-Key was used for something else. */
  public record KeyTaken() implements Outcome {}

  public Outcome create(
      Person creator,
      Map<String, ? extends @Nullable Object> document,
      Optional<Creations.Key> idempotencyKey) {
    return switch (Definition.read(document)) {
      case Definition.Invalid(var flaws) -> new Invalid(flaws);
      case Definition.Valid(var definition) -> create(creator, definition, idempotencyKey);
    };
  }

  private Outcome create(
      Person creator, Definition definition, Optional<Creations.Key> idempotencyKey) {
    var project = Project.create(ids.next(), definition, creator);
    var claim = idempotencyKey.map(key -> creations.claim(key, project.id()));
    return switch (claim.orElseGet(Creations.Free::new)) {
      case Creations.Free() -> added(project);
      case Creations.Repeated(var id) -> new Created(projects.find(id).orElseThrow());
      case Creations.Taken() -> new KeyTaken();
    };
  }

  private Created added(Project project) {
    projects.add(project);
    events.say(project);
    return new Created(project);
  }
}
