package io.rapport.survey.adapter.in.rest;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CsvImportApiTest {

  private final Shop.Owner owner;
  private Shop shop;
  private String survey;

  CsvImportApiTest(Shop.Owner owner) {
    this.owner = owner;
  }

  @BeforeEach
  void a_live_survey() {
    shop = owner.opens();
    survey = shop.liveSurvey();
  }

  @Test
  void a_table_is_tried_out_brought_in_and_brought_in_once() {
    // Given
    var table =
        """
        Email,NPS,Comment,Date,Agent,Internal
        anna@example.org,9,"Quick, and ""nice""\nalways",2025-12-01 10:00,Kim,x
        ben@example.org,3,,2025-12-02T10:00:00-05:00,,y
        """;
    var mapping =
        Map.of(
            "column",
            List.of(
                "userId:Email",
                "answers.score:NPS",
                "answers.why:Comment",
                "answeredAt:Date",
                "attributes.agent:Agent"),
            "zone",
            List.of("Europe/Berlin"));

    // When
    var dry = bringIn(asking(mapping).queryParam("dryRun", true), table);
    var afterDry = answers();
    var first = bringIn(asking(mapping), table);
    var second = bringIn(asking(mapping), table);

    // Then
    dry.then()
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("rows", equalTo(2))
        .body("accepted", equalTo(2))
        .body("ignoredColumns", contains("Internal"))
        .body("complete", equalTo(true));
    afterDry.then().body("items", empty());
    first.then().statusCode(200).body("accepted", equalTo(2)).body("errors", empty());
    second.then().body("accepted", equalTo(0)).body("unchanged", equalTo(2));
    answers()
        .then()
        .body("items.userId", contains("ben@example.org", "anna@example.org"))
        .body("items.answeredAt", contains("2025-12-02T15:00:00Z", "2025-12-01T09:00:00Z"))
        .body("items[1].answers", equalTo(Map.of("score", 9, "why", "Quick, and \"nice\"\nalways")))
        .body("items[1].attributes", equalTo(Map.of("agent", "Kim")))
        .body("items[0].attributes", equalTo(Map.of()))
        .body("items.channel", contains("import", "import"));
  }

  @Test
  void what_is_wrong_is_reported_by_line_and_column_and_leaves_the_rest() {
    // When
    var report =
        bringIn(
            asking(Map.of("column", List.of("answers.score:Score", "answeredAt:When"))),
            """
            Score,When,userId
            11,2025-12-01,a
            nine,2025-12-01,b
            9,yesterday,c
            9,2999-01-01,d
            9,2025-12-01
            9,,e

            8,2025-12-01,f
            """);

    // Then
    report
        .then()
        .statusCode(200)
        .body("rows", equalTo(7))
        .body("accepted", equalTo(1))
        .body("refused", equalTo(6))
        .body("errors.line", containsInAnyOrder(2, 3, 4, 5, 6, 7))
        .body(
            "errors.findAll { it.line == 2 }",
            contains(
                Map.of(
                    "line", 2, "column", "Score", "reason", "must be a whole number from 0 to 10")))
        .body("errors.find { it.line == 3 }.reason", equalTo("is no answer to this question"))
        .body("errors.find { it.line == 4 }.column", equalTo("When"))
        .body("errors.find { it.line == 5 }.reason", equalTo("must not be in the future"))
        .body("errors.find { it.line == 6 }.reason", equalTo("has 2 cells, the first line 3"))
        .body("errors.find { it.line == 7 }.reason", equalTo("is missing"));
    answers().then().body("items.userId", contains("f"));
  }

  @Test
  void rows_that_say_the_same_are_as_many_answers_as_there_are() {
    // Given
    var table = "answers.score,answeredAt\n" + "9,2025-12-01\n".repeat(3) + "8,2025-12-01\n";

    // When
    var first = bringIn(asking(Map.of()), table);
    var second = bringIn(asking(Map.of()), table);

    // Then
    first.then().body("accepted", equalTo(4));
    second.then().body("accepted", equalTo(0)).body("unchanged", equalTo(4));
    answers().then().body("items.size()", equalTo(4));
  }

  @Test
  void a_response_stands_once_in_a_table() {
    bringIn(
            asking(Map.of()),
            """
            responseId,answers.score,answeredAt
            17,9,2025-12-01
            17,8,2025-12-01
            """)
        .then()
        .body("accepted", equalTo(1))
        .body("errors.reason", contains("stands in line 2 too"))
        .body("errors.column", contains("responseId"));
  }

  @Test
  void our_own_table_comes_in_again() {
    // Given
    var id = UUID.randomUUID();
    bringIn(
            asking(Map.of()),
            "responseId,answers.score,answers.why,answeredAt,userId\n"
                + id
                + ",9,Fine,2025-12-01,u1\n")
        .then()
        .body("accepted", equalTo(1));
    var ours = shop.asViewer().get(shop.survey(survey) + "/answers.csv").asString();

    // Then
    bringIn(asking(Map.of()), ours)
        .then()
        .body("accepted", equalTo(0))
        .body("unchanged", equalTo(1));
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8,false,''",
    "utf-8,true,''",
    "utf-16le,true,''",
    "windows-1252,false,windows-1252"
  })
  void a_table_is_read_in_its_encoding(Charset charset, boolean marked, String said) {
    // Given
    var mark = marked ? "\ufeff" : "";
    var table = mark + "answers.score;answers.why;answeredAt\n9;Größe, schön;2025-12-01\n";
    var request =
        said.isEmpty() ? Map.<String, List<String>>of() : Map.of("encoding", List.of(said));

    // When
    var report = bringIn(asking(request), table.getBytes(charset));

    // Then
    report.then().statusCode(200).body("accepted", equalTo(1));
    answers().then().body("items[0].answers.why", equalTo("Größe, schön"));
  }

  @Test
  void bytes_that_are_no_text_end_the_reading() {
    // Given
    byte[] table = "answers.score,answeredAt\n9,2025-12-01\n".repeat(1).getBytes(UTF_8);
    byte[] latin = "8,2025-12-01 \u00e9\n".getBytes(Charset.forName("iso-8859-1"));
    byte[] both = new byte[table.length + latin.length];
    System.arraycopy(table, 0, both, 0, table.length);
    System.arraycopy(latin, 0, both, table.length, latin.length);

    // Then
    bringIn(asking(Map.of()), both)
        .then()
        .log()
        .ifValidationFails()
        .body(containsString("is not in the encoding of the file"));
    bringIn(asking(Map.of("encoding", List.of("utf-8"))), "a".getBytes(UTF_16LE))
        .then()
        .statusCode(400);
  }

  @Test
  void days_and_times_are_read_as_they_are_said_to_be_written() {
    // Given
    var how = Map.of("dates", List.of("d.M.yyyy H:mm"), "zone", List.of("Europe/Berlin"));

    // When
    bringIn(asking(how), "answers.score,answeredAt\n9,1.7.2025 8:05\n9,2025-07-01\n")
        .then()
        .body("accepted", equalTo(1))
        .body("errors.line", contains(3));

    // Then
    answers().then().body("items.answeredAt", contains("2025-07-01T06:05:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          column    | nps            | column    | must be target:name of the column
          column    | score:x        | column    | names score, which no column can hold
          column    | userId:nobody  | column    | names nobody, which is not the name of one column of the table
          column    | userId:twice   | column    | names twice, which is not the name of one column of the table
          separator | x              | separator | must be a comma, a semicolon, a bar or tab
          encoding  | ebcdic         | encoding  | must be one of [iso-8859-1, utf-16be, utf-16le, utf-8, windows-1252]
          zone      | Mars/Olympus   | zone      | is no time zone
          dates     | {              | dates     | is no pattern: Pattern includes reserved character: '{'
          """)
  void what_cannot_be_meant_is_refused(String parameter, String value, String field, String why) {
    bringIn(
            asking(Map.of(parameter, List.of(value))),
            "answers.score,answeredAt,x,twice,twice\n9,2025-12-01,,,\n")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors", hasItem(Map.of("field", field, "reason", why)));
  }

  @Test
  void a_table_without_the_columns_that_it_needs_is_refused() {
    bringIn(asking(Map.of()), "NPS,Date\n9,2025-12-01\n")
        .then()
        .statusCode(400)
        .body(
            "errors.reason",
            contains(
                "must say which one holds answeredAt",
                "must say which one holds answers.<question>"));
    bringIn(asking(Map.of()), "").then().statusCode(400).body("errors.field", contains("body"));
  }

  @Test
  void a_long_table_comes_in_part_by_part_and_names_a_hundred_errors() {
    // Given
    var table =
        IntStream.range(0, 1_300)
            .mapToObj(row -> (row % 10 == 0 ? 11 : 9) + ",2025-12-01,u" + row)
            .collect(Collectors.joining("\n", "answers.score,answeredAt,userId\n", "\n"));

    // When
    var report = bringIn(asking(Map.of()), table);

    // Then
    report
        .then()
        .body("rows", equalTo(1_300))
        .body("accepted", equalTo(1_170))
        .body("refused", equalTo(130))
        .body("errors.size()", equalTo(100))
        .body("errorsLeftOff", equalTo(30));
  }

  @Test
  void a_cell_without_end_fills_no_memory() {
    var report =
        bringIn(
            asking(Map.of()),
            "answers.score,answers.why,answeredAt\n9,\"" + "x".repeat(200_000) + "\",2025-12-01\n");

    report
        .then()
        .statusCode(200)
        .body("accepted", equalTo(0))
        .body("complete", equalTo(false))
        .body("errors.line", contains(2));
  }

  @Test
  void a_table_above_the_limit_is_refused() {
    bringIn(asking(Map.of()), "answers.score,answeredAt\n" + "9,2025-12-01\n".repeat(800_000))
        .then()
        .statusCode(413)
        .contentType("application/problem+json");
  }

  @Test
  void hostile_cells_are_kept_as_they_are() {
    // Given
    var text = "=cmd|' /C calc'!A0 <script>alert(1)</script> '; drop table response; --";

    // When
    bringIn(
            asking(Map.of()),
            "answers.score,answers.why,answeredAt\n9,\"" + text + "\",2025-12-01\n")
        .then()
        .body("accepted", equalTo(1));

    // Then
    assertThat(answers().<String>path("items[0].answers.why")).isEqualTo(text);
  }

  @Test
  void only_editors_bring_in() {
    var table = "answers.score,answeredAt\n9,2025-12-01\n";
    var url = shop.survey(survey) + "/answers/import-csv";

    assertProblem(401, Shop.asAnybody(), url, table);
    assertProblem(404, Shop.asStranger(), url, table);
    assertProblem(403, shop.asViewer(), url, table);
    assertProblem(404, shop.asEditor(), owner.opens().survey(survey) + "/x", table);
    assertProblem(409, shop.asEditor(), shop.survey(shop.draft()) + "/answers/import-csv", table);
    answers().then().body("items", empty());
  }

  private static void assertProblem(
      int status, RequestSpecification who, String url, String table) {
    who.contentType("text/csv")
        .body(table)
        .post(url)
        .then()
        .log()
        .ifValidationFails()
        .statusCode(status)
        .contentType("application/problem+json");
  }

  private RequestSpecification asking(Map<String, List<String>> parameters) {
    var request = shop.asEditor().contentType("text/csv");
    parameters.forEach(request::queryParam);
    return request;
  }

  private Response bringIn(RequestSpecification request, String table) {
    return bringIn(request, table.getBytes(UTF_8));
  }

  private Response bringIn(RequestSpecification request, byte[] table) {
    return request.body(table).post(shop.survey(survey) + "/answers/import-csv");
  }

  private Response answers() {
    return shop.asViewer().get(shop.survey(survey) + "/answers");
  }
}
