package io.rapport.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The commands of the README, as a person types them. */
class TheCommandIT {

  private final ScratchDirectory scratch = ScratchDirectory.create("rapport-command");
  private final RapportCommand rapport = new RapportCommand(scratch.path().resolve("data"));
  private final PortPlan ports = PortPlan.free(RandomGenerator.getDefault());
  private final String port = Integer.toString(ports.base());

  @AfterEach
  void nothing_is_left() throws Exception {
    rapport.run("down");
    scratch.close();
  }

  @Test
  void a_person_starts_looks_around_loses_the_launcher_starts_again_and_stops() throws Exception {
    // Given
    assertThat(rapport.run("status").exit()).isNotZero();
    assertThat(rapport.run("up", "--detach", "--no-sample", "--port", port))
        .satisfies(TheCommandIT::succeeded)
        .extracting(Outcome::output)
        .asString()
        .contains(ports.origin().toString(), "admin/admin");

    // Then it is all there, and empty.
    assertThat(rapport.run("status"))
        .satisfies(TheCommandIT::succeeded)
        .extracting(Outcome::output)
        .asString()
        .contains("gateway", "tracking-service", "survey-service", "metrics-service")
        .contains("kafka", "postgres", "keycloak");
    assertThat(rapport.run("logs", "gateway").output()).contains("gateway").contains("started in");
    assertThat(rapport.run("logs").output()).contains("==> kafka", "==> postgres");
    asAdmin().get("/api/projects").then().statusCode(200).body("items.size()", is(0));
    asAdmin()
        .contentType("application/json")
        .body(Map.of("name", "Kept", "timeZone", "UTC", "currency", "EUR"))
        .post("/api/projects")
        .then()
        .statusCode(201);
    assertThat(rapport.run("up", "--detach", "--port", port).exit()).isNotZero();

    // When the launcher is killed
    var before = processes();
    before.getFirst().living().orElseThrow().destroyForcibly();

    // Then it can be started again, and has forgotten nothing.
    assertThat(rapport.run("up", "--detach", "--no-sample", "--port", port))
        .satisfies(TheCommandIT::succeeded);
    assertThat(before).noneMatch(TheCommandIT::lives);
    asAdmin().get("/api/projects").then().statusCode(200).body("items.name", hasItem("Kept"));

    // When it is stopped, then nothing is left.
    var after = processes();
    assertThat(after).hasSize(8).allMatch(TheCommandIT::lives);
    assertThat(rapport.run("down")).satisfies(TheCommandIT::succeeded);
    assertThat(after).noneMatch(TheCommandIT::lives);
  }

  @Test
  void the_first_start_fills_the_sample_project_and_shows_its_kpis() throws Exception {
    // When
    Outcome first = rapport.run("up", "--detach", "--port", port);

    // Then
    assertThat(first).satisfies(TheCommandIT::succeeded);
    assertThat(first.output())
        .contains("Sample shop")
        .containsPattern("Net Promoter Score +[0-9.]+ +.*[0-9.]+ … [0-9.]+ +[0-9]+ +[▁-█]+")
        .containsPattern("Pageviews +[0-9,]+ ");
    asAdmin()
        .get("/api/projects")
        .then()
        .statusCode(200)
        .body("items.name", is(List.of("Sample shop")));

    // And the README's own lines are answered.
    assertThat(typed(linesBehind("README.md", "By hand:")))
        .satisfies(TheCommandIT::succeeded)
        .extracting(Outcome::output)
        .asString()
        .contains("\"name\":\"Sample shop\"", "\"kpi\":\"nps\"");
    // The live view goes on until somebody has seen enough; a refusal would end at once.
    String watching = linesBehind("docs/clients.md", "## Watch them arrive");
    assertThat(typed(watching.replace("curl -N", "timeout 3 curl -sS -N")))
        .satisfies(outcome -> assertThat(outcome.exit()).as(outcome.output()).isEqualTo(124));

    // When it is stopped, its numbers are made anew, and it is started a second time
    var before = pageviews();
    assertThat(rapport.run("rebuild").output()).contains("Stop it first");
    assertThat(rapport.run("down")).satisfies(TheCommandIT::succeeded);
    assertThat(rapport.run("rebuild"))
        .satisfies(TheCommandIT::succeeded)
        .extracting(Outcome::output)
        .asString()
        .containsPattern("[0-9,]{5,} events, answers and other messages");
    Outcome second = rapport.run("up", "--detach", "--port", port);

    // Then it is not filled again, and says the same.
    assertThat(second).satisfies(TheCommandIT::succeeded);
    assertThat(second.output()).doesNotContain("Filling");
    asAdmin().get("/api/projects").then().statusCode(200).body("items.size()", is(1));
    assertThat(pageviews()).isEqualTo(before);

    // And what it exports is imported with the same numbers, once however often.
    String original = onlyProject();
    saved(original);
    String file = scratch.path().resolve("shop.zip").toString();
    assertThat(rapport.run("export", original, file)).satisfies(TheCommandIT::succeeded);
    assertThat(rapport.run("import", file, "--dry-run").output()).contains("complete");
    asAdmin().get("/api/projects").then().statusCode(200).body("items.size()", is(1));
    String imported = imported(file);
    assertThat(imported(file)).isEqualTo(imported).isNotEqualTo(original);
    assertThat(numbers(imported)).isEqualTo(numbers(original)).hasSizeGreaterThan(30);
    assertThat(results(imported)).isEqualTo(results(original)).isNotEmpty();
    assertThat(told(imported, "annotations", "items.text")).containsExactly("Sale begins");
    assertThat(told(imported, "alerts", "items.name")).containsExactly("Few buyers");
    assertThat(told(imported, "alerts", "items[0].question.filter"))
        .containsExactly("segment:eq:" + told(imported, "segments", "items.id").getFirst());
  }

  @Test
  void a_wrong_command_is_told_how_it_is_used() throws Exception {
    Outcome outcome = rapport.run("dance");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.output()).contains("Usage: ./rapport up");
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
    String project = onlyProject();
    return rapport.shell("set -euo pipefail; PROJECT=" + project + "\n" + script);
  }

  /** All of the only project. */
  private String pageviews() throws Exception {
    return asked(asAdmin(), onlyProject(), "pageviews")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getString("total.value");
  }

  /** A segment, an alert of it, and an annotation. */
  private void saved(String project) throws Exception {
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

  private String save(String project, String what, Map<String, ?> body) throws Exception {
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
  private Map<String, Object> results(String project) throws Exception {
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

  private List<String> told(String project, String what, String path) throws Exception {
    return asAdmin().get("/api/projects/" + project + "/" + what).path(path);
  }

  /** What each KPI that can be asked for without parameters says in all. */
  private Map<String, String> numbers(String project) throws Exception {
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

  private String onlyProject() throws Exception {
    return asAdmin().get("/api/projects").jsonPath().getString("items[0].id");
  }

  private RequestSpecification asAdmin() throws Exception {
    Outcome token = rapport.run("token", "admin");
    assertThat(token).satisfies(TheCommandIT::succeeded);
    return given()
        .baseUri(ports.origin().toString())
        .auth()
        .preemptive()
        .oauth2(token.output().strip());
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
