package io.rapport.gateway.application.project;

import io.rapport.gateway.domain.json.Flaw;
import io.rapport.gateway.domain.project.Definition;
import io.rapport.gateway.domain.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes name, zone, currency or settings of a project by a JSON Merge Patch. */
@ApplicationScoped
@Transactional
public class DefineProject {

  private final ProjectChange change;

  DefineProject(ProjectChange change) {
    this.change = change;
  }

  /** What became of it. */
  public sealed interface Outcome {}

  public record Defined(Project project) implements Outcome {}

  public record Stale() implements Outcome {}

  public record Invalid(List<Flaw> flaws) implements Outcome {}

  public Outcome define(
      UUID id, Expectation expectation, Map<String, ? extends @Nullable Object> patch) {
    var project = change.begin(id);
    if (!expectation.isMetBy(project.version())) {
      return new Stale();
    }
    return switch (project.definition().patched(patch)) {
      case Definition.Invalid(var flaws) -> new Invalid(flaws);
      case Definition.Valid(var definition) ->
          new Defined(change.end(project, project.defined(definition)));
    };
  }
}
