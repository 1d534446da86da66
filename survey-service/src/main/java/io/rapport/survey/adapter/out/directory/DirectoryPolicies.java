package io.rapport.survey.adapter.out.directory;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.directory.Project;
import io.rapport.directory.ProjectDirectory;
import io.rapport.survey.application.port.Policies;
import io.rapport.survey.domain.asking.Metric;
import io.rapport.survey.domain.asking.Policy;
import io.rapport.survey.domain.asking.Policy.AccountLimit;
import io.rapport.survey.domain.survey.ProjectId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Policies out of {@code surveys} in the settings of the project; the gateway has checked them. */
@ApplicationScoped
class DirectoryPolicies implements Policies {

  private final ProjectDirectory projects;

  DirectoryPolicies(ProjectDirectory projects) {
    this.projects = projects;
  }

  @Override
  public Policy of(ProjectId project) {
    return projects
        .project(project.value())
        .map(Project::settings)
        .map(settings -> policy(settings.path("surveys")))
        .orElse(Policy.DEFAULT);
  }

  private static Policy policy(JsonNode surveys) {
    var usual = Policy.DEFAULT;
    return new Policy(
        surveys.path("quietDays").asInt(usual.quietDays()),
        metricQuietDays(surveys.path("metricQuietDays")),
        perAccount(surveys.path("perAccount")),
        surveys.path("honourGpc").asBoolean(usual.honourGpc()),
        surveys.path("honourDnt").asBoolean(usual.honourDnt()),
        surveys.path("requireConsent").asBoolean(usual.requireConsent()));
  }

  private static Map<Metric, Integer> metricQuietDays(JsonNode settled) {
    var days = new EnumMap<Metric, Integer>(Metric.class);
    for (var metric : Metric.values()) {
      int usual = Policy.DEFAULT.metricQuietDays().getOrDefault(metric, 0);
      days.put(metric, settled.path(metric.name().toLowerCase(Locale.ROOT)).asInt(usual));
    }
    return days;
  }

  private static Optional<AccountLimit> perAccount(JsonNode settled) {
    return settled.has("people") && settled.has("days")
        ? Optional.of(
            new AccountLimit(settled.path("people").asInt(), settled.path("days").asInt()))
        : Optional.empty();
  }
}
