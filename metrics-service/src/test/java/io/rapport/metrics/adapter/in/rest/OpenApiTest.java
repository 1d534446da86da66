package io.rapport.metrics.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.metrics.ServiceTest;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The document says what may be asked, and with what. */
@QuarkusTest
class OpenApiTest extends ServiceTest {

  @ParameterizedTest
  @CsvSource({
    "/annotations, project from to",
    "/kpis/{kpi}, project kpi from to interval filter breakdown compare annotations window goal coreActions invitations impression click count signUp completion steps exclude order windowSeconds trend step start end depth events base period churn lifespan horizonDays reply key hours limit per variant customer return mode on brackets minimumReturns periods mrr Query-Id",
    "/kpis/{kpi}/records, project kpi from to interval filter breakdown window goal coreActions invitations impression click count signUp completion steps exclude order windowSeconds trend step start end depth events base period churn lifespan horizonDays reply key hours limit cursor per variant customer return mode on brackets minimumReturns periods mrr Query-Id",
    "/exports/events.parquet, project from to share shares",
    "/exports/answers.parquet, project from to share shares",
    "/persons, project q limit cursor",
    "/persons/{person}/timeline, project person limit cursor",
    "/receipts, project from to interval",
    "/refused, project from to reason key limit cursor"
  })
  void every_parameter_is_described(String path, String parameters) throws IOException {
    assertThat(described(document(), path)).isEqualTo(Set.of(parameters.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/kpis/{kpi}", "/kpis/{kpi}/records"})
  void a_table_takes_what_its_json_takes_but_what_no_row_has(String path) throws IOException {
    var document = document();
    var beside = List.of("cursor", "annotations");

    var table = described(document, path + ".csv");

    assertThat(table).doesNotContainAnyElementsOf(beside);
    table.addAll(beside);
    assertThat(table).containsAll(described(document, path));
  }

  @Test
  void what_is_asked_in_a_body_is_described() throws IOException {
    var document = document();
    var body = document.at("/paths/~1api~1projects~1{project}~1queries/post/requestBody");

    assertThat(
            resolved(document, body)
                .path("content")
                .path("application/json")
                .path("schema")
                .path("$ref")
                .asText())
        .endsWith("KpiQuestion");
  }

  private static Set<String> described(JsonNode document, String path) {
    var get = document.path("paths").path("/api/projects/{project}" + path).path("get");
    return StreamSupport.stream(get.path("parameters").spliterator(), false)
        .map(parameter -> resolved(document, parameter).path("name").asText())
        .collect(toCollection(HashSet::new));
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    var reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  private static JsonNode document() throws IOException {
    return new ObjectMapper()
        .readTree(
            given().get("/q/openapi?format=json").then().statusCode(200).extract().asString());
  }
}
