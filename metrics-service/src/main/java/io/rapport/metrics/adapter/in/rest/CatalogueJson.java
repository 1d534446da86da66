package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.domain.kpi.Kpi;
import io.rapport.metrics.domain.kpi.KpiDefinition;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every KPI with what it means and what it takes. */
record CatalogueJson(List<KpiJson> items) {

  static CatalogueJson from(List<Kpi> kpis) {
    return new CatalogueJson(kpis.stream().map(kpi -> KpiJson.from(kpi.definition())).toList());
  }

  /** One KPI. */
  record KpiJson(
      String id,
      String name,
      String unit,
      int version,
      String formula,
      List<String> inputs,
      List<String> intervals,
      List<String> dimensions,
      Map<String, String> figures,
      Map<String, String> parameters) {

    static KpiJson from(KpiDefinition kpi) {
      return new KpiJson(
          kpi.id(),
          kpi.name(),
          Texts.name(kpi.unit()),
          kpi.version(),
          kpi.formula(),
          kpi.inputs(),
          kpi.intervals().stream().sorted().map(Texts::name).toList(),
          DimensionText.names(kpi).toList(),
          new TreeMap<>(kpi.figures()),
          new TreeMap<>(kpi.parameters()));
    }
  }
}
