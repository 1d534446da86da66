package io.rapport.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person answers by a link, on a telephone whose browser runs no scripts; so does a machine. */
@OnTheSystem
class LinkPageIT {

  private static final Duration COUNTED = Duration.ofSeconds(60);
  private static final Path SCREENSHOTS = Path.of("target").toAbsolutePath();

  private static final String SURVEY =
      """
      {"name": "Loyalty", "language": "en",
       "texts": {"title": "Ada's Shop", "thanks": "Thank you!"},
       "questions": [
        {"id": "score", "type": "nps", "text": "How likely are you to recommend us?", "required": true,
         "low": "Not at all likely", "high": "Very likely"},
        {"id": "why", "type": "text", "text": "Why?"},
        {"id": "best", "type": "single_choice", "text": "What do you like best?", "required": true,
         "choices": [{"id": "price", "label": "The price"}, {"id": "speed", "label": "The speed"}],
         "other": "Something else"}],
       "translations": {"de": {
        "texts.title": "Adas Laden", "texts.thanks": "Danke!",
        "questions.score.text": "Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?",
        "questions.score.low": "Sehr unwahrscheinlich", "questions.score.high": "Sehr wahrscheinlich",
        "questions.why.text": "Warum?",
        "questions.best.text": "Was gefällt Ihnen am besten?",
        "questions.best.other": "Etwas anderes",
        "questions.best.choices.price": "Der Preis",
        "questions.best.choices.speed": "Die Geschwindigkeit"}}}
      """;

  private static final String FACES =
      """
      {"name": "Satisfaction", "language": "en",
       "questions": [{"id": "csat", "type": "csat", "text": "How satisfied were you?",
                      "display": "faces", "low": "Not at all", "high": "Very"}],
       "translations": {"ar": {
        "questions.csat.text": "ما مدى رضاكم؟",
        "questions.csat.low": "غير راضٍ", "questions.csat.high": "راضٍ جدًا"}}}
      """;

  private final Project project;
  private String survey = "";
  private JsonPath seen = new JsonPath("{}");

  LinkPageIT(TheSystem system) {
    this.project = Project.create(system, "By link");
  }

  @BeforeAll
  void a_person_and_a_machine_answer() throws Exception {
    survey = published(SURVEY);
    var task =
        Map.of(
            "browser",
            Browser.find().toString(),
            "link",
            link(survey, "anna"),
            "other",
            link(published(FACES), "anna"),
            "machine",
            link(survey, "scanner"),
            "screenshots",
            SCREENSHOTS.toString());
    seen = new NodeScript("link-page.mjs").run(new ObjectMapper().writeValueAsString(task));
  }

  @Test
  void the_page_comes_through_the_front_door_under_its_own_policy() {
    assertThat(seen.getInt("status")).isEqualTo(200);
    assertThat(seen.getString("policy"))
        .startsWith("sandbox allow-forms; default-src 'none'; style-src 'nonce-")
        .endsWith("frame-ancestors 'none'")
        .doesNotContain("\n");
    assertThat(seen.getString("cacheControl")).isEqualTo("no-store");
    assertThat(seen.getString("title"))
        .isEqualTo("Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?");
    assertThat(seen.getInt("cookies")).isZero();
    assertThat(seen.getBoolean("tooWide")).isFalse();
  }

  @Test
  void a_page_in_a_sandbox_has_no_origin_and_fetches_nothing() {
    assertThat(seen.getString("origin")).isEqualTo("null");
    List<String> requests = seen.getList("requests");
    assertThat(requests).isNotEmpty().allMatch(request -> request.endsWith(" document"));
    assertThat(seen.<String>getList("policyBroken")).isEmpty();
  }

  @Test
  void it_is_answered_by_keyboard_and_says_what_is_missing_and_keeps_what_was_said() {
    assertThat(seen.getString("byKeyboard")).isEqualTo("10");
    assertThat(seen.getString("problem")).contains("Bitte wählen Sie etwas aus.");
    assertThat(seen.getString("kept")).isEqualTo("Schnell & <b>freundlich</b>");
    assertThat(seen.getString("thanks")).isEqualTo("Danke!");
    assertThat(seen.getString("direction")).isEqualTo("rtl");
  }

  @Test
  void axe_finds_nothing_by_day_or_by_night() {
    assertThat(seen.<String>getList("violations")).isEmpty();
    assertThat(seen.getInt("checked")).isPositive();
  }

  @Test
  void a_persons_answer_counts_and_a_machines_does_not() {
    assertThat(seen.getInt("trap")).isEqualTo(200);
    var answers =
        project.as("viewer").get(project.path("/surveys/" + survey + "/answers")).jsonPath();
    assertThat(answers.<String>getList("items.userId")).containsExactly("scanner", "anna");
    assertThat(answers.<String>getList("items.machine")).containsExactly("trap", null);
    assertThat(answers.<String>getList("items.language")).containsExactly("de", "de");

    var today = LocalDate.now(ZoneOffset.UTC);
    var everyday = "from=" + today.minusDays(1) + "&to=" + today.plusDays(1);
    await()
        .atMost(COUNTED)
        .untilAsserted(
            () -> assertThat(project.kpi("nps", everyday).getInt("total.n")).isEqualTo(1));
    assertThat(project.records("nps", everyday)).hasSize(1);
  }

  private String published(String body) {
    String id =
        project
            .as("editor")
            .body(body)
            .post(project.path("/surveys"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    project.as("editor").post(project.path("/surveys/" + id + "/publish")).then().statusCode(200);
    return id;
  }

  private String link(String id, String userId) {
    return project
        .as("editor")
        .body(Map.of("channel", "email", "people", List.of(Map.of("userId", userId))))
        .post(project.path("/surveys/" + id + "/links"))
        .then()
        .statusCode(201)
        .extract()
        .path("items[0].url");
  }
}
