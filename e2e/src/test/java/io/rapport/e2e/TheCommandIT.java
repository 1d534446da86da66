package io.rapport.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.e2e.RapportCommand.Outcome;
import io.rapport.local.process.ProcessIdentity;
import io.rapport.local.site.DataDirectory;
import io.rapport.local.site.PortPlan;
import io.rapport.local.stack.Instance;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The commands of the README, as a person types them. */
class TheCommandIT {

  private static final String SAMPLE = "Sample shop";

  private final ScratchDirectory scratch = ScratchDirectory.create("rapport-command");
  private final RapportCommand rapport = new RapportCommand(scratch.path().resolve("data"));
  private final PortPlan ports = PortPlan.free(RandomGenerator.getDefault());
  private final String port = Integer.toString(ports.base());
  private String token = "";

  @AfterEach
  void nothing_is_left() throws Exception {
    rapport.run("down");
    scratch.close();
  }

  /** One life of the system with all of its starts, since each of them takes its time. */
  @Test
  void a_person_starts_looks_around_loses_the_launcher_stops_rebuilds_and_moves() throws Exception {
    // Given nothing runs
    assertThat(rapport.run("status").exit()).isNotZero();

    // When it is started without the sample, then it is all there, and empty.
    assertThat(started("--no-sample")).contains(ports.origin().toString(), "admin/admin");
    assertThat(projects()).isEmpty();
    canBeLookedAt();
    create("Kept");

    // When the launcher is killed, then it can be started again, and has forgotten nothing.
    var before = processes();
    before.getFirst().living().orElseThrow().destroyForcibly();
    String filling = started();
    assertThat(before).noneMatch(TheCommandIT::lives);
    assertThat(projects()).containsExactlyInAnyOrder("Kept", SAMPLE);

    // And the first start that may fills the sample project and shows its KPIs.
    assertThat(filling)
        .contains(SAMPLE)
        .containsPattern("Net Promoter Score +[0-9.]+ +.*[0-9.]+ … [0-9.]+ +[0-9]+ +[▁-█]+")
        .containsPattern("Pageviews +[0-9,]+ ");
    documentedLinesAreAnswered();
    var pageviews = pageviews();

    // When it is stopped, then nothing is left.
    assertThat(rapport.run("rebuild").output()).contains("Stop it first");
    var after = processes();
    assertThat(after).hasSize(8).allMatch(TheCommandIT::lives);
    assertThat(rapport.run("down")).satisfies(TheCommandIT::succeeded);
    assertThat(after).noneMatch(TheCommandIT::lives);

    // When its numbers are made anew, then it is not filled again, and says the same.
    assertThat(rapport.run("rebuild"))
        .satisfies(TheCommandIT::succeeded)
        .extracting(Outcome::output)
        .asString()
        .containsPattern("[0-9,]{5,} events, answers and other messages");
    assertThat(started()).doesNotContain("Filling");
    assertThat(projects()).containsExactlyInAnyOrder("Kept", SAMPLE);
    assertThat(pageviews()).isEqualTo(pageviews);

    // And what it exports is imported with the same numbers, once however often.
    isMovedWithTheSameNumbers(sampleProject());
  }

  @Test
  void a_wrong_command_is_told_how_it_is_used() throws Exception {
    Outcome outcome = rapport.run("dance");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.output()).contains("Usage: ./rapport up");
  }

  /** What it says when it is up. */
  private String started(String... options) throws Exception {
    var arguments = Stream.concat(Stream.of("--detach", "--port", port), Stream.of(options));
    Outcome outcome = rapport.run("up", arguments.toArray(String[]::new));
    assertThat(outcome).satisfies(TheCommandIT::succeeded);
    Outcome issued = rapport.run("token", "admin");
    assertThat(issued).satisfies(TheCommandIT::succeeded);
    token = issued.output().strip();
    return outcome.output();
  }

  private void canBeLookedAt() throws Exception {
    assertThat(rapport.run("status"))
        .satisfies(TheCommandIT::succeeded)
        .extracting(Outcome::output)
        .asString()
        .contains("gateway", "tracking-service", "survey-service", "metrics-service")
        .contains("kafka", "postgres", "keycloak");
    assertThat(rapport.run("logs", "gateway").output()).contains("gateway").contains("started in");
    assertThat(rapport.run("logs").output()).contains("==> kafka", "==> postgres");
    assertThat(rapport.run("up", "--detach", "--port", port).exit()).isNotZero();
  }

  private void documentedLinesAreAnswered() throws Exception {
    assertThat(typed(linesBehind("README.md", "By hand:")))
        .satisfies(TheCommandIT::succeeded)
        .extracting(Outcome::output)
        .asString()
        .contains("\"name\":\"" + SAMPLE + "\"", "\"kpi\":\"nps\"");
    // The live view goes on until somebody has seen enough; a refusal would end at once.
    String watching = linesBehind("docs/clients.md", "## Watch them arrive");
    assertThat(typed(watching.replace("curl -N", "timeout 3 curl -sS -N")))
        .satisfies(outcome -> assertThat(outcome.exit()).as(outcome.output()).isEqualTo(124));
  }

  private void isMovedWithTheSameNumbers(String original) throws Exception {
    saved(original);
    String file = scratch.path().resolve("shop.zip").toString();
    assertThat(rapport.run("export", original, file)).satisfies(TheCommandIT::succeeded);
    assertThat(rapport.run("import", file, "--dry-run").output()).contains("complete");
    assertThat(projects()).hasSize(2);
    String imported = imported(file);
    assertThat(imported(file)).isEqualTo(imported).isNotEqualTo(original);
    assertThat(numbers(imported)).isEqualTo(numbers(original)).hasSizeGreaterThan(30);
    assertThat(results(imported)).isEqualTo(results(original)).isNotEmpty();
    assertThat(told(imported, "annotations", "items.text")).containsExactly("Sale begins");
    assertThat(told(imported, "alerts", "items.name")).containsExactly("Few buyers");
    assertThat(told(imported, "alerts", "items[0].question.filter"))
        .containsExactly("segment:eq:" + told(imported, "segments", "items.id").getFirst());
  }

  /** The next lines of a document that are there to be typed. */
  private String linesBehind(String document, String words) throws IOException {
    String text = Files.readString(rapport.home().resolve(document));
    String lines = text.substring(text.indexOf(words));
    return lines.substring(lines.indexOf("```\n") + 4).replaceFirst("(?s)```.*", "");
  }

  /** Types them, with this test's port, data and project. */
  private Outcome typed(String lines) throws Exception {
    String script =
        lines
            .replaceAll("\\./rapport token (\\w+)", "./rapport token $1 --data " + rapport.data())
            .replace("localhost:8080", "localhost:" + port);
    String project = sampleProject();
    return rapport.shell("set -euo pipefail; PROJECT=" + project + "\n" + script);
  }

  /** All of the sample project. */
  private String pageviews() {
    return asked(asAdmin(), sampleProject(), "pageviews")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getString("total.value");
  }

  /** A segment, an alert of it, and an annotation. */
  private void saved(String project) {
    var segment = save(project, "segments", Map.of("name", "Pro", "conditions", "account:exists"));
    save(
        project,
        "alerts",
        Map.of(
            "name", "Few buyers",
            "question", Map.of("kpi", "visitors", "filter", List.of("segment:eq:" + segment)),
            "rule", Map.of("type", "below", "over", "day", "value", 1)));
    save(project, "annotations", Map.of("at", "2026-01-31", "text", "Sale begins"));
  }

  private String save(String project, String what, Map<String, ?> body) {
    return asAdmin()
        .contentType("application/json")
        .body(body)
        .post("/api/projects/" + project + "/" + what)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** What each survey has found, by its name. */
  private Map<String, Object> results(String project) {
    var admin = asAdmin();
    var surveys = "/api/projects/" + project + "/surveys";
    List<Map<String, String>> all = given().spec(admin).get(surveys).path("items");
    var results = new TreeMap<String, Object>();
    for (var survey : all) {
      LocalDate today = LocalDate.now(ZoneOffset.UTC);
      Map<String, Object> found =
          given()
              .spec(admin)
              .get(
                  "%s/%s/results?from=%s&to=%s&interval=total"
                      .formatted(surveys, survey.get("id"), today.minusDays(365), today))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath()
              .getMap("");
      // Only its id is another one.
      found.remove("survey");
      results.put(survey.get("name"), found);
    }
    return results;
  }

  private List<String> told(String project, String what, String path) {
    return asAdmin().get("/api/projects/" + project + "/" + what).path(path);
  }

  /** What each KPI that can be asked for without parameters says in all. */
  private Map<String, String> numbers(String project) {
    var admin = asAdmin();
    var numbers = new TreeMap<String, String>();
    List<String> kpis =
        given().spec(admin).get("/api/projects/" + project + "/kpis").path("items.id");
    for (String kpi : kpis) {
      Response answer = asked(given().spec(admin), project, kpi);
      if (answer.statusCode() == 200 && answer.path("total.value") != null) {
        JsonPath total = answer.jsonPath().setRootPath("total");
        // Sums of fractions may differ by the order in which they were added up.
        numbers.put(kpi, "%.6f of %d".formatted(total.getDouble("value"), total.getLong("n")));
      }
    }
    return numbers;
  }

  private static Response asked(RequestSpecification admin, String project, String kpi) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return admin
        .queryParam("from", today.minusDays(365).toString())
        .queryParam("to", today.plusDays(1).toString())
        .get("/api/projects/" + project + "/kpis/" + kpi);
  }

  /** The id of the project that was made of the file. */
  private String imported(String file) throws Exception {
    Outcome outcome = rapport.run("import", file);
    assertThat(outcome).satisfies(TheCommandIT::succeeded);
    return outcome.output().replaceFirst("(?s).*Project: (\\S+).*", "$1");
  }

  private List<String> projects() {
    return asAdmin().get("/api/projects").then().statusCode(200).extract().path("items.name");
  }

  private void create(String name) {
    asAdmin()
        .contentType("application/json")
        .body(Map.of("name", name, "timeZone", "UTC", "currency", "EUR"))
        .post("/api/projects")
        .then()
        .statusCode(201);
  }

  private String sampleProject() {
    return asAdmin().get("/api/projects").path("items.find { it.name == '" + SAMPLE + "' }.id");
  }

  private RequestSpecification asAdmin() {
    return given().baseUri(ports.origin().toString()).auth().preemptive().oauth2(token);
  }

  /** The launcher first. */
  private List<ProcessIdentity> processes() {
    var instance = Instance.read(new DataDirectory(rapport.data())).orElseThrow();
    var all = new ArrayList<ProcessIdentity>();
    all.add(instance.launcher());
    all.addAll(instance.processes());
    return all;
  }

  private static boolean lives(ProcessIdentity process) {
    return process.living().isPresent();
  }

  private static void succeeded(Outcome outcome) {
    assertThat(outcome.exit()).as(outcome.output()).isZero();
  }
}
