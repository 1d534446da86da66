package io.rapport.metrics.adapter.in.rest;

import static java.util.stream.Collectors.toSet;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.rapport.metrics.domain.kpi.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes what each KPI of the catalogue takes where KPIs are asked for. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class DescribedKpiParameters implements OASFilter {

  private static final String KPI = "/api/projects/{project}/kpis/{kpi}";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var described = document.getComponents().getParameters();
    for (var path : List.of(KPI, KPI + ".csv", KPI + "/records", KPI + "/records.csv")) {
      describe(document.getPaths().getPathItem(path).getGET(), described);
    }
  }

  /** A name that the operation has already, such as the limit of a page, stays what it is. */
  private static void describe(Operation operation, Map<String, Parameter> described) {
    var known =
        operation.getParameters().stream()
            .map(parameter -> name(parameter, described))
            .collect(toSet());
    Catalogue.all().stream()
        .flatMap(kpi -> kpi.definition().parameters().keySet().stream())
        .distinct()
        .sorted()
        .filter(name -> !known.contains(name))
        .forEach(
            name -> operation.addParameter(OASFactory.createParameter().ref(key(name, described))));
  }

  private static String name(Parameter parameter, Map<String, Parameter> described) {
    return Optional.ofNullable(parameter.getRef())
        .map(ref -> described.get(ref.substring(ref.lastIndexOf('/') + 1)))
        .map(Parameter::getName)
        .orElseGet(parameter::getName);
  }

  /** Where the name is described; the first one is the KPIs', where a page has it too. */
  private static String key(String name, Map<String, Parameter> described) {
    return described.entrySet().stream()
        .filter(entry -> entry.getValue().getName().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Not described: " + name));
  }
}
