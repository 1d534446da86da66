package io.rapport.metrics.adapter.out.directory;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.directory.Project;
import io.rapport.directory.ProjectDirectory;
import io.rapport.metrics.application.port.ProjectSettings;
import io.rapport.metrics.application.port.Projects;
import io.rapport.metrics.domain.customer.CustomerReader;
import io.rapport.metrics.domain.customer.CustomerRule;
import io.rapport.metrics.domain.money.MrrReader;
import io.rapport.metrics.domain.money.MrrRule;
import io.rapport.metrics.domain.session.Doings;
import io.rapport.metrics.domain.session.SessionPreset;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The projects that this service has heard of. */
@ApplicationScoped
class DirectoryProjects implements Projects {

  private final ProjectDirectory directory;

  DirectoryProjects(ProjectDirectory directory) {
    this.directory = directory;
  }

  @Override
  public Optional<ProjectSettings> find(String project) {
    return directory.project(project).map(DirectoryProjects::settings);
  }

  private static ProjectSettings settings(Project project) {
    return new ProjectSettings(
        project.zone(),
        named(project, "weekStart", DayOfWeek.values()).orElse(DayOfWeek.MONDAY),
        named(project, "sessionPreset", SessionPreset.values()).orElse(SessionPreset.DEFAULT),
        names(project, "actionEvents").orElse(Doings.ACTIONS),
        AimsJson.read(project.settings()),
        HoursJson.read(project.settings()),
        MoneyJson.of(project),
        new Setting(project.settings(), "customer")
            .read(new CustomerReader(Setting.PASS_OVER)::rule, CustomerRule.DEFAULT),
        new Setting(project.settings(), "mrr")
            .read(new MrrReader(Setting.PASS_OVER)::rule, MrrRule.DEFAULT),
        project.settingsVersion());
  }

  /** Empty where the project says nothing of it. */
  private static Optional<Set<String>> names(Project project, String list) {
    var names =
        StreamSupport.stream(project.settings().path(list).spliterator(), false)
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText)
            .collect(toUnmodifiableSet());
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  private static <E extends Enum<E>> Optional<E> named(Project project, String name, E[] values) {
    JsonNode setting = project.settings().path(name);
    return Arrays.stream(values)
        .filter(value -> value.name().equalsIgnoreCase(setting.asText()))
        .findFirst();
  }
}
