package io.rapport.metrics.adapter.in.rest;

import static java.util.stream.Collectors.joining;

import io.rapport.metrics.domain.kpi.Catalogue;
import io.rapport.metrics.domain.kpi.Kpi;
import io.rapport.problems.FieldError;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import java.util.List;

/** Finds the KPI that somebody names. */
final class KpiNames {

  private KpiNames() {}

  static Kpi inPath(String id) {
    return Catalogue.find(id)
        .orElseThrow(
            () -> new ProblemException(Problem.Kind.NOT_FOUND.because("No such KPI.", unknown())));
  }

  static Kpi inBody(Parameters parameters) {
    var ids = parameters.all("kpi");
    if (ids.size() != 1) {
      throw ProblemException.invalid("kpi", "is required, once");
    }
    return Catalogue.find(ids.getFirst().asText())
        .orElseThrow(() -> ProblemException.invalid(unknown()));
  }

  private static List<FieldError> unknown() {
    var known = Catalogue.all().stream().map(kpi -> kpi.definition().id()).collect(joining(", "));
    return List.of(new FieldError("kpi", "must be one of " + known));
  }
}
