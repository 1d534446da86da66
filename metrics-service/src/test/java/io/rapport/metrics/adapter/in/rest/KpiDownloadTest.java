package io.rapport.metrics.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.metrics.StoryTest;
import io.rapport.metrics.domain.kpi.Catalogue;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and what is behind them, as tables that another program reads. */
@QuarkusTest
class KpiDownloadTest extends StoryTest {

  private static final String NUMBERS =
      "kpi,part,figure,key,rest,start,end,value,unit,currency,numerator,denominator,n,low95,high95,"
          + "method,lowSample,partial,reason,change,significant,pValue,changeLow95,changeHigh95,test";

  /** What is added stands behind them. */
  private static final String RECORDS =
      "record,messageId,type,event,name,path,timestamp,person,anonymousId,userId,properties,"
          + "responseId,survey,version,surveyName,question,score,scaleMax,channel,occurredAt,"
          + "completed,attributes";

  private static final String STEPS =
      "[{\"path\": \"/pricing\"}, {\"event\": \"Signed Up\"}, {\"event\": \"Never\"}]";

  /** 10.10 + 20.20 = 30.30, to the last digit. */
  @Test
  void each_number_of_an_answer_is_a_row() {
    story.track("anna", "Order Completed", NOON, "{\"order_id\":\"1\",\"revenue\":10.10}");
    story.track("otto", "Order Completed", NOON, "{\"order_id\":\"2\",\"revenue\":20.20}");
    told();
    var question = "?from=2026-01-05&to=2026-01-06&compare=previous&breakdown=property.order_id";

    var answer = asViewer().get(kpi("revenue.csv") + question);
    var table = rows(answer);

    answer
        .then()
        .statusCode(200)
        .contentType("text/csv;charset=UTF-8")
        .header(
            "Content-Disposition",
            equalTo("attachment; filename=\"revenue-2026-01-05-2026-01-06.csv\""));
    assertThat(answer.asString()).contains("\r\n");
    assertThat(table.getFirst().getHeader()).containsExactly(NUMBERS.split(","));
    assertThat(one(table, "total", "", ""))
        .containsEntry("value", "30.30")
        .containsEntry("unit", "money")
        .containsEntry("currency", "EUR")
        .containsEntry("n", "2")
        .containsEntry("lowSample", "true")
        .containsEntry("start", "2026-01-05T00:00:00+01:00")
        .containsEntry("end", "2026-01-07T00:00:00+01:00")
        .containsEntry("reason", "");
    assertThat(one(table, "total", "per_person", "")).containsEntry("value", "15.15");
    assertThat(values(table, "series", "")).containsExactly("30.30", "0.00");
    assertThat(one(table, "breakdown", "", "1"))
        .containsEntry("value", "10.10")
        .containsEntry("rest", "false");
    assertThat(one(table, "comparison", "", ""))
        .containsEntry("value", "0.00")
        .containsEntry("change", "")
        .containsEntry("test", "none: a total is no sample");
  }

  @Test
  void where_there_is_no_number_the_reason_stands_in_a_column_of_its_own() {
    var total = one(rows(asViewer().get(kpi("nps.csv") + DAY)), "total", "", "");

    String reason = answer("nps" + DAY).extract().path("total.reason");
    assertThat(total)
        .containsEntry("value", "")
        .containsEntry("low95", "")
        .containsEntry("reason", reason);
    assertThat(reason).isNotBlank();
  }

  /** −100: all detractors. */
  @Test
  void a_negative_number_stays_a_number() {
    topics.answer(project, "r", 0, NOON, _ -> {});
    stored();

    var answer = asViewer().get(kpi("nps.csv") + DAY).asString();

    assertThat(answer).contains(",-100.0,\"score\",");
  }

  @Test
  void steps_ways_and_cohorts_are_rows_too() {
    story.page("a", NOON).event("a", NOON, event -> event.setProperties("{\"path\":\"/pricing\"}"));
    story.track("a", "Signed Up", "2026-01-05T12:01:00Z");
    told();

    var funnel = rows(asking("funnel", Map.of("steps", STEPS)));
    var paths = rows(asking("paths", Map.of("start", "{\"path\":\"/pricing\"}")));
    var cohorts = rows(asking("cohort_retention", Map.of("periods", "1")));

    assertThat(one(funnel, "step", "", "2")).containsEntry("value", "1");
    assertThat(one(funnel, "step", "rateFromFirst", "3"))
        .containsEntry("value", "0.0")
        .containsEntry("denominator", "1")
        .containsEntry("method", "Wilson");
    assertThat(one(funnel, "step", "medianSeconds", "2")).containsEntry("value", "60.0");
    assertThat(one(funnel, "step", "medianSeconds", "3"))
        .containsEntry("value", "")
        .containsEntry("reason", "Nobody took this step.");
    assertThat(one(paths, "path", "persons", "[\"/pricing\",\"Signed Up\"]"))
        .containsEntry("value", "1");
    assertThat(one(cohorts, "cohort", "", "0"))
        .containsEntry("value", "1")
        .containsEntry("denominator", "1")
        .containsEntry("partial", "false");
  }

  @Test
  void every_kpi_is_a_table_of_one_shape() {
    for (var kpi : Catalogue.all()) {
      var id = kpi.definition().id();

      var numbers = rows(asking(kpi).get(kpi(id + ".csv")));

      assertThat(numbers).as(id).allMatch(row -> row.getFieldCount() == 25);
    }
    assertThat(asViewer().get(kpi("nps/records.csv") + DAY).asString())
        .startsWith("\"" + RECORDS.replace(",", "\",\""));
  }

  @Test
  void who_accepts_tables_is_given_them() {
    var question = Map.of("kpi", "nps", "from", "2026-01-05", "to", "2026-01-05");
    var numbers = asViewer().get(kpi("nps.csv") + DAY).asString();
    var records = asViewer().get(kpi("nps/records.csv") + DAY).asString();

    assertThat(accepting().get(kpi("nps") + DAY).asString()).isEqualTo(numbers);
    assertThat(accepting().get(kpi("nps/records") + DAY).asString()).isEqualTo(records);
    assertThat(accepting().body(question).post(address("/queries")).asString())
        .startsWith("\"kpi\",\"part\"");
    assertThat(accepting().body(question).post(address("/queries/records")).asString())
        .isEqualTo(records);
    answer("nps" + DAY).contentType(ContentType.JSON);
  }

  @Test
  void nothing_that_people_wrote_is_run_by_a_spreadsheet() {
    story.event(
        "=cmd",
        NOON,
        event -> event.setAnonymousId("@SUM(1)").setProperties("{\"path\":\"=1+1\"}"));
    told();

    var pages = rows(asViewer().get(kpi("pageviews.csv") + DAY + "&breakdown=path"));
    var record = rows(asViewer().get(kpi("pageviews/records.csv") + DAY)).getFirst();

    assertThat(one(pages, "breakdown", "", "'=1+1")).containsEntry("value", "1");
    assertThat(record.getField("userId")).isEqualTo("'=cmd");
    assertThat(record.getField("anonymousId")).isEqualTo("'@SUM(1)");
    assertThat(record.getField("path")).isEqualTo("'=1+1");
    assertThat(record.getField("properties")).isEqualTo("{\"path\":\"=1+1\"}");
    assertThat(record.getField("person")).isEqualTo("user:=cmd");
  }

  /** More than fit on a page of the list. */
  @Test
  void all_records_are_in_the_table() {
    for (int n = 0; n < 501; n++) {
      topics.event(project, "m" + n, NOON, event -> event.setUserId("anna"));
    }
    stored();

    var answer = asViewer().get(kpi("pageviews/records.csv") + DAY);

    assertThat(rows(answer)).extracting(row -> row.getField("messageId")).doesNotHaveDuplicates();
    assertThat(rows(answer)).hasSize(501);
    assertThat(answer.header("Content-Length"))
        .isEqualTo(Integer.toString(answer.asByteArray().length));
  }

  @ParameterizedTest
  @CsvSource({
    "nps.csv?from=x&to=2026-01-05, from",
    "nps/records.csv?from=2026-01-05&to=2026-01-05&limit=5, limit",
    "nps/records.csv?from=2026-01-05&to=2026-01-05&cursor=a, cursor"
  })
  void what_makes_no_sense_is_refused_with_a_problem(String question, String field) {
    asViewer()
        .get(kpi(question))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo(field));
    asViewer().get(kpi("no_kpi.csv") + DAY).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nps.csv", "nps/records.csv"})
  void strangers_get_no_table(String table) {
    as("stranger").get(kpi(table) + DAY).then().statusCode(404);
    RestAssured.get(kpi(table) + DAY).then().statusCode(401);
  }

  private Response asking(String kpi, Map<String, String> parameters) {
    return asViewer()
        .queryParams(parameters)
        .queryParam("from", "2026-01-05")
        .queryParam("to", "2026-01-05")
        .get(kpi(kpi + ".csv"));
  }

  private RequestSpecification accepting() {
    return asViewer().accept("text/csv").contentType(ContentType.JSON);
  }

  private static List<NamedCsvRecord> rows(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    try (var reader = CsvReader.builder().ofNamedCsvRecord(answer.asString())) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> one(
      List<NamedCsvRecord> table, String part, String figure, String key) {
    return table.stream()
        .map(NamedCsvRecord::getFieldsAsMap)
        .filter(row -> row.get("part").equals(part))
        .filter(row -> row.get("figure").equals(figure) && row.get("key").equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> values(List<NamedCsvRecord> table, String part, String figure) {
    return table.stream()
        .filter(row -> row.getField("part").equals(part))
        .filter(row -> row.getField("figure").equals(figure))
        .map(row -> row.getField("value"))
        .toList();
  }
}
