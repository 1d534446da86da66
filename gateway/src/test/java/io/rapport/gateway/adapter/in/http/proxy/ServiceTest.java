package io.rapport.gateway.adapter.in.http.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTest {

  @ParameterizedTest
  @CsvSource({
    "/v1/batch, TRACKING",
    "/v1/import/, TRACKING",
    "/beacon/v1/batch, TRACKING",
    "/pixel/v1/track, TRACKING",
    "/sourceConfig, TRACKING",
    "/sourceConfig/, TRACKING",
    "/survey/v1/decide, SURVEY",
    "/api/projects/p/surveys, SURVEY",
    "/api/projects/p/surveys/s/publish, SURVEY",
    "/api/projects/p/survey-templates, SURVEY",
    "/api/projects/p/kpis, METRICS",
    "/api/projects/p/kpis/nps/records, METRICS",
    "/api/projects/p/queries, METRICS",
    "/api/projects/p/identity/conflicts, METRICS",
    "/api/projects/p/persons/x/timeline, METRICS",
    "/api/projects/p/segments/s, METRICS",
    "/api/projects/p/exports/events.parquet, METRICS",
    "/api/projects/p/imports/events.parquet, METRICS",
    "/api/projects/p/alerts/a/evaluations, METRICS",
    "/api/projects/p/annotations, METRICS",
    "/api/projects/p/digests/2026-01-05, METRICS",
    "/api/projects/p/receipts, METRICS",
    "/api/projects/p/refused, METRICS",
    "/api/projects/p/refused/replay, TRACKING",
    "/api/projects/p/live, TRACKING"
  })
  void a_path_belongs_to_its_service(String path, Service service) {
    assertThat(Service.of(path)).contains(service);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/me",
        "/api/openapi",
        "/api/projects",
        "/api/projects/p",
        "/api/projects/p/keys",
        "/api/projects/p/members",
        "/api/projects/surveys",
        "/api/projects/p/surveysx",
        "/api/projects/p/survey-templatesx",
        "/api/projects/p/x/kpis",
        "/api/projects/p/x/live",
        "/api/projects/p/lively",
        "/q/openapi",
        "/q/health"
      })
  void every_other_path_is_the_gateways_own(String path) {
    assertThat(Service.of(path)).isEmpty();
  }
}
