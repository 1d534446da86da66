package io.rapport.gateway.adapter.in.http.rest;

import io.rapport.gateway.domain.project.Project;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project as its members see it. */
@Schema(name = "Project")
record ProjectJson(
    String id, String name, String timeZone, String currency, Map<String, Object> settings) {

  static ProjectJson from(Project project) {
    var definition = project.definition();
    return new ProjectJson(
        project.id().toString(),
        definition.name(),
        definition.timeZone().getId(),
        definition.currency().getCurrencyCode(),
        definition.settings());
  }
}
