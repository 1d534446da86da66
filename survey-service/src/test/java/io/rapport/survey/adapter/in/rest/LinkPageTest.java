package io.rapport.survey.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.survey.SurveyFact;
import io.rapport.contracts.survey.SurveyFactKind;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a link as people without scripts meet it, and machines. */
@QuarkusTest
class LinkPageTest {

  private static final String HOSTILE =
      "</style></textarea><script>alert(1)</script>\\\"'><img src=x onerror=alert(1)>{page.nonce}{{x}}&amp;";

  private static final String ESCAPED =
      "&lt;/style&gt;&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&gt;&lt;img"
          + " src=x onerror=alert(1)&gt;{page.nonce}{{x}}&amp;amp;";

  private final Shop.Owner owner;
  private final SurveyFactsTopic topic;
  private final DataSource database;
  private final Browser browser = new Browser();
  private Shop shop;
  private String survey;

  LinkPageTest(Shop.Owner owner, SurveyFactsTopic topic, DataSource database) {
    this.owner = owner;
    this.database = database;
    this.topic = topic;
  }

  @BeforeEach
  void a_live_survey() {
    shop = owner.opens();
    survey = shop.liveSurvey();
  }

  @Test
  void a_person_answers_page_by_page_without_a_script() {
    // When
    browser.open(link()).send("answer", "9", "go", "on");
    assertThat(browser.html()).contains("Why?").contains("<textarea");
    browser.send("answer", "Quick & friendly", "go", "on");

    // Then
    assertThat(browser.status()).isEqualTo(200);
    assertThat(browser.html()).contains("Thank you for your answers.");
    answers("")
        .body("items.size()", equalTo(1))
        .body("items[0].userId", equalTo("anna"))
        .body("items[0].channel", equalTo("email"))
        .body("items[0].language", equalTo("en"))
        .body("items[0].completed", equalTo(true))
        .body("items[0].machine", nullValue())
        .body("items[0].attributes", equalTo(Map.of("touchPoint", "checkout")))
        .body("items[0].answers", equalTo(Map.of("score", 9, "why", "Quick & friendly")));
    await().until(() -> topic.factsOf(shop).size() >= 3);
    assertThat(topic.factsOf(shop))
        .extracting(SurveyFact::getKind)
        .containsExactly(SurveyFactKind.SHOWN, SurveyFactKind.ANSWERED, SurveyFactKind.ANSWERED);
    assertThat(topic.factsOf(shop).getLast().getLanguage()).isEqualTo("en");
    assertThat(topic.factsOf(shop).getLast().getMachine()).isNull();
  }

  @Test
  void a_page_runs_nothing_fetches_nothing_and_sets_no_cookie() {
    browser.open(link());

    assertThat(browser.header("Content-Security-Policy").orElseThrow())
        .matches(
            "sandbox allow-forms; default-src 'none'; style-src 'nonce-[A-Za-z0-9+/]{24}';"
                + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    assertThat(browser.header("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(browser.header("Referrer-Policy")).contains("no-referrer");
    assertThat(browser.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(browser.header("X-Robots-Tag")).contains("noindex, nofollow");
    assertThat(browser.headers("Cache-Control")).containsExactly("no-store");
    assertThat(browser.header("Set-Cookie")).isEmpty();
    assertThat(browser.html())
        .doesNotContain("<script")
        .doesNotContain("style=")
        .doesNotContain("src=")
        .contains("<fieldset")
        .contains("<legend><h1>Would you recommend us?</h1></legend>")
        .contains("<input type=\"radio\" name=\"answer\" value=\"10\">");
  }

  @Test
  void every_page_has_a_policy_of_its_own() {
    var first = browser.open(link()).header("Content-Security-Policy");

    assertThat(browser.open(link()).header("Content-Security-Policy")).isNotEqualTo(first);
  }

  @Test
  void what_authors_and_people_write_is_shown_as_text() {
    // Given
    survey =
        published(
            """
            {"name": "x", "texts": {"title": "%s"}, "questions": [
              {"id": "why", "type": "text", "text": "%s", "required": true},
              {"id": "plan", "type": "single_choice", "text": "%s", "other": "%s",
               "choices": [{"id": "a", "label": "%s"}, {"id": "b", "label": "b"}]},
              {"id": "score", "type": "csat", "text": "x", "low": "%s", "high": "h"}]}
            """
                .replace("%s", HOSTILE));
    var said = HOSTILE.replace("\\\"", "\"");

    // When
    browser.open(link());
    var asked = browser.html();
    browser.send("answer", said, "go", "on");
    var choices = browser.html();
    browser.send("answer", "$other", "other", said, "go", "on");
    var scale = browser.html();
    browser.send("go", "back");
    var other = browser.html();
    browser.send("answer", "$other", "other", said, "go", "back");
    var words = browser.html();

    // Then
    assertThat(asked).contains("<p class=\"survey\">" + ESCAPED).contains("<h1>" + ESCAPED);
    assertThat(choices).contains("<span>" + ESCAPED + "</span>");
    assertThat(scale).contains("<span class=\"vh\">" + ESCAPED);
    assertThat(other).contains("name=\"other\" value=\"" + ESCAPED);
    assertThat(words).contains(">\n" + ESCAPED + "</textarea>");
    for (var html : new String[] {asked, choices, scale, other, words}) {
      assertThat(html).doesNotContain("<script").doesNotContain("<img");
    }
    answers("").body("items[0].answers.why", equalTo(said));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA1",
        "{{rapport_token}}",
        "%3Cscript%3E",
        "%00"
      })
  void a_token_that_is_none_leads_nowhere(String token) {
    browser.open("/survey/v1/link/" + token.replace("{", "%7B").replace("}", "%7D"));

    assertThat(browser.status()).isEqualTo(404);
    assertThat(browser.header("Content-Security-Policy").orElseThrow()).startsWith("sandbox");
    assertThat(browser.html()).contains("This link leads nowhere").doesNotContain(token + "<");
  }

  @Test
  void the_seal_of_one_link_opens_no_other() {
    // Given
    var mine = token();
    survey = shop.liveSurvey();
    var other = token();

    // Then
    assertThat(open(other.substring(0, 22) + mine.substring(22))).isEqualTo(404);
    assertThat(open(mine.substring(0, 44) + "2")).isEqualTo(404);
    assertThat(open(mine)).isEqualTo(200);
  }

  @Test
  void a_link_ends_when_it_expires() {
    var token =
        ticket("\"expiresAt\": \"" + Instant.now().plusMillis(1500) + "\", ")
            .<String>path("items[0].token");

    assertThat(open(token)).isEqualTo(200);
    await().atMost(Duration.ofSeconds(5)).until(() -> open(token) == 410);
    assertThat(browser.html()).contains("This link has expired");
  }

  @Test
  void a_survey_that_asks_nobody_says_so() {
    // Given
    var token = token();
    browser.open("/survey/v1/link/" + token);
    var life = shop.survey(survey);

    // Then
    shop.asEditor().post(life + "/pause").then().statusCode(200);
    assertThat(open(token)).isEqualTo(409);
    assertThat(browser.html()).contains("This survey takes a break");
    shop.asEditor().post(life + "/close").then().statusCode(200);
    assertThat(open(token)).isEqualTo(410);
    assertThat(browser.html()).contains("This survey is over");
    survey = shop.draft();
    assertThat(open(token())).isEqualTo(404);
    assertThat(browser.html()).contains("has not begun yet").doesNotContain("recommend");
  }

  @Test
  void who_answers_a_paused_survey_is_told_to_come_back() {
    browser.open(link());
    shop.asEditor().post(shop.survey(survey) + "/pause").then().statusCode(200);

    browser.send("answer", "9", "go", "on");

    assertThat(browser.status()).isEqualTo(409);
    answers("").body("items.size()", equalTo(0));
  }

  @Test
  void a_completed_response_is_thanked_for_and_takes_nothing_more() {
    // Given
    var link = link();
    browser.open(link);
    var late = new Browser().open(link);
    browser.send("answer", "9", "go", "on").send("answer", "", "go", "on");

    // When
    late.send("answer", "1", "go", "on");

    // Then
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.html()).contains("You have answered already");
    assertThat(browser.open(link).status()).isEqualTo(200);
    assertThat(browser.html()).contains("Thank you for your answers.");
    answers("").body("items[0].answers", equalTo(Map.of("score", 9)));
  }

  @Test
  void what_is_missing_is_said_beside_the_question() {
    browser.open(link()).send("go", "on");

    assertThat(browser.status()).isEqualTo(400);
    assertThat(browser.html())
        .contains("<title>Error: Would you recommend us?</title>")
        .contains("role=\"alert\"")
        .contains("<a href=\"#answer\">Please choose one.</a>")
        .contains("aria-describedby=\"error\"");
  }

  @ParameterizedTest
  @CsvSource({"11", "-1", "9.5", "abc", "9999999999"})
  void a_score_that_is_none_is_refused(String score) {
    browser.open(link()).send("answer", score, "go", "on");

    assertThat(browser.status()).isEqualTo(400);
    answers("").body("items.size()", equalTo(0));
  }

  @Test
  void a_text_has_an_end() {
    browser.open(link()).send("answer", "9", "go", "on");

    browser.send("answer", "x".repeat(10_001), "go", "on");
    assertThat(browser.status()).isEqualTo(400);
    assertThat(browser.html()).contains("Please use at most 10000 characters.");

    browser.open(browser.action()).send("answer", "x".repeat(1_000_000), "go", "on");
    assertThat(browser.status()).isEqualTo(413);
    assertThat(browser.header("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(browser.html()).contains("<h1>This is too much</h1>");
    answers("").body("items[0].answers", equalTo(Map.of("score", 9)));
  }

  @Test
  void without_a_database_the_page_asks_to_come_again() throws Exception {
    // Given
    var address = link();
    var locked = new LockedTable(database, "link");

    // When
    locked.loseWhoWaitsDuring(() -> browser.open(address));

    // Then
    assertThat(browser.status()).isEqualTo(503);
    assertThat(browser.header("Retry-After")).contains("5");
    assertThat(browser.header("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(browser.html()).contains("<h1>Please come back in a moment</h1>");
    assertThat(browser.open(address).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"answer=%zz", "&&&===", "%", "answer"})
  void what_is_no_form_answers_nothing(String body) {
    browser.open(link()).sendOnly(body);

    assertThat(browser.status()).isEqualTo(400);
    answers("").body("items.size()", equalTo(0));
  }

  @Test
  void back_leads_to_what_was_said_before() {
    browser.open(link()).send("answer", "7", "go", "on").send("answer", "Slow", "go", "back");

    assertThat(browser.html()).contains("value=\"7\" checked").doesNotContain("value=\"back\"");
    browser.send("answer", "8", "go", "on");
    assertThat(browser.html()).contains("Slow</textarea>");
    browser.send("answer", "", "go", "on");
    answers("")
        .body("items[0].answers", equalTo(Map.of("score", 8, "why", "")))
        .body("items[0].completed", equalTo(true));
  }

  @Test
  void who_comes_back_goes_on_where_they_were() {
    // Given
    var link = link();
    browser.open(link).send("answer", "9", "go", "on");

    // Then
    assertThat(new Browser().open(link).html()).contains("<textarea");
    answers("").body("items[0].completed", equalTo(false));
  }

  @Test
  void an_address_leads_past_no_required_question() {
    assertThat(browser.open(link() + "?at=why").html()).contains("Would you recommend us?");
    assertThat(browser.open(link() + "?at=nonsense").html()).contains("Would you recommend us?");
  }

  @Test
  void the_answers_decide_which_page_follows() {
    // Given
    survey =
        published(
            """
            {"name": "x", "questions": [
              {"id": "score", "type": "nps", "text": "Score?", "required": true},
              {"id": "bad", "type": "text", "text": "What went wrong?"},
              {"id": "good", "type": "text", "text": "What did you like?"}],
             "branches": [
              {"from": "score", "when": {"is": "group", "group": "promoter"}, "to": "good"},
              {"from": "bad", "to": "$end"}]}
            """);

    // Then
    browser.open(link()).send("answer", "10", "go", "on");
    assertThat(browser.html()).contains("What did you like?");
    browser.send("go", "back").send("answer", "2", "go", "on");
    assertThat(browser.html()).contains("What went wrong?").contains(">Send</button>");
    browser.send("answer", "All", "go", "on");
    assertThat(browser.html()).contains("Thank you");
  }

  @Test
  void every_kind_of_question_is_answered() {
    // Given
    survey =
        published(
            """
            {"name": "x", "questions": [
              {"id": "hi", "type": "statement", "text": "Welcome!"},
              {"id": "csat", "type": "csat", "text": "c", "display": "faces"},
              {"id": "ces", "type": "ces", "text": "e"},
              {"id": "rating", "type": "rating", "text": "r", "scale": 5, "display": "stars"},
              {"id": "plan", "type": "single_choice", "text": "p", "shuffle": true,
               "choices": [{"id": "free", "label": "Free"}, {"id": "pro", "label": "Pro"}]},
              {"id": "why", "type": "multi_choice", "text": "w", "other": "Else", "min": 1, "max": 2,
               "choices": [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]},
              {"id": "line", "type": "text", "size": "short", "maxLength": 5, "text": "t"},
              {"id": "ok", "type": "consent", "text": "o", "required": true}]}
            """);

    // When
    browser.open(link()).send("go", "on");
    assertThat(browser.html()).contains("<svg").contains("class=\"faces\"");
    browser.send("answer", "5", "go", "on").send("answer", "7", "go", "on");
    assertThat(browser.html()).contains("class=\"stars\"");
    browser.send("answer", "4", "go", "on").send("answer", "pro", "go", "on");
    browser.send("answer", "a", "answer", "b", "answer", "$other", "other", "z", "go", "on");
    assertThat(browser.html()).contains("as many as the question says");
    browser.send("answer", "a", "answer", "$other", "other", "z", "go", "on");
    browser.send("answer", "123456", "go", "on");
    assertThat(browser.html()).contains("at most 5 characters");
    browser.send("answer", "12345", "go", "on").send("go", "on");
    assertThat(browser.html()).contains("You can only go on if you agree.");
    browser.send("answer", "yes", "go", "on");

    // Then
    answers("")
        .body("items[0].completed", equalTo(true))
        .body("items[0].answers.csat", equalTo(5))
        .body("items[0].answers.ces", equalTo(7))
        .body("items[0].answers.rating", equalTo(4))
        .body("items[0].answers.plan", contains("pro"))
        .body("items[0].answers.why.choices", contains("a"))
        .body("items[0].answers.why.other", equalTo("z"))
        .body("items[0].answers.line", equalTo("12345"))
        .body("items[0].answers.ok", equalTo(true));
  }

  @Test
  void a_survey_is_read_in_the_language_of_its_reader() {
    // Given
    survey =
        published(
            """
            {"name": "x", "language": "en",
             "questions": [{"id": "why", "type": "text", "text": "Why?"}],
             "translations": {
               "de": {"questions.why.text": "Warum?"},
               "ar": {"questions.why.text": "لماذا؟"}}}
            """);
    var link = "/survey/v1/link/" + token();

    // Then
    assertThat(browser.open(link).html()).contains("<html lang=\"en\" dir=\"ltr\">");
    browser.saying("Accept-Language", "xx, de-AT;q=0.9, en;q=0.5").open(link);
    assertThat(browser.html())
        .contains("<html lang=\"de\" dir=\"ltr\">")
        .contains("Warum?")
        .contains("Absenden")
        .contains("lang=\"ar\" hreflang=\"ar\">العربية</a>");
    browser.open(link + "?lang=ar");
    assertThat(browser.html()).contains("<html lang=\"ar\" dir=\"rtl\">").contains("لماذا؟");
    browser.send("answer", "x", "go", "on");
    assertThat(browser.html()).contains("<html lang=\"ar\"");
    answers("").body("items[0].language", equalTo("ar"));
    browser.saying("Accept-Language", "*;q=2,,;;".repeat(10)).open(link);
    assertThat(browser.status()).isEqualTo(200);
  }

  @Test
  void a_survey_has_its_own_look() {
    survey =
        published(
            """
            {"name": "x", "questions": [{"id": "why", "type": "text", "text": "Why?"}],
             "theme": {"accent": "#ffcc00", "background": "#101010", "text": "#fafafa",
                       "font": "serif", "radius": 3}}
            """);

    assertThat(browser.open(link()).html())
        .contains("--bg:#101010;--fg:#fafafa;--accent:#ffcc00;--on-accent:#000000;")
        .contains("color-scheme:dark;--radius:3px;--font:Georgia")
        .doesNotContain("prefers-color-scheme");
  }

  @Test
  void a_click_on_a_score_answers_nothing_until_its_page_is_sent() {
    // Given
    var ticket = ticket("");
    var link = "/survey/v1/link/" + ticket.<String>path("items[0].token");

    // When
    browser.open(link + "?score=9&lang=en");

    // Then
    assertThat(browser.html()).contains("value=\"9\" checked");
    answers("").body("items.size()", equalTo(0));
    trace(ticket).body("clicks.score", contains(9)).body("clicks.question", contains("score"));
    browser.send("answer", "9", "go", "on");
    answers("").body("items[0].answers.score", equalTo(9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"11", "-1", "x", ""})
  void a_click_on_no_score_is_none(String score) {
    var ticket = ticket("");

    browser.open("/survey/v1/link/" + ticket.<String>path("items[0].token") + "?score=" + score);

    assertThat(browser.status()).isEqualTo(200);
    assertThat(browser.html()).doesNotContain(" checked");
    trace(ticket).body("clicks.size()", equalTo(0));
  }

  @Test
  void who_follows_what_nobody_sees_is_a_machine() {
    // Given
    var token = token();

    // When
    browser.open("/survey/v1/trap/" + token);
    assertThat(browser.status()).isEqualTo(200);
    browser.open("/survey/v1/link/" + token).send("answer", "9", "go", "on");

    // Then
    assertMachine("trap");
    assertThat(topic.factsOf(shop)).extracting(SurveyFact::getMachine).containsExactly("trap");
    assertThat(browser.open("/survey/v1/trap/x").status()).isEqualTo(404);
  }

  @Test
  void who_answers_and_then_follows_what_nobody_sees_was_a_machine() {
    // Given
    var token = token();
    browser.open("/survey/v1/link/" + token).send("answer", "9", "go", "on");
    answers("?machine=false").body("items.size()", equalTo(1));

    // When
    browser.open("/survey/v1/trap/" + token);

    // Then
    assertMachine("trap");
    await().until(() -> topic.factsOf(shop).size() == 3);
    assertThat(topic.factsOf(shop).getLast().getMachine()).isEqualTo("trap");
  }

  @Test
  void who_asks_for_the_head_of_a_page_is_a_machine() {
    // Given
    var link = link();

    // When
    browser.look(link);
    assertThat(browser.status()).isEqualTo(200);
    assertThat(browser.html()).isEmpty();
    browser.open(link).send("answer", "9", "go", "on");

    // Then
    assertMachine("head_request");
  }

  @Test
  void who_says_so_is_a_machine() {
    browser
        .saying("User-Agent", "Mozilla/5.0 (compatible; BarracudaCentral/1.0)")
        .open(link() + "?score=3")
        .send("answer", "9", "go", "on");

    assertMachine("crawler");
    assertThat(topic.factsOf(shop))
        .extracting(SurveyFact::getKind)
        .containsExactly(SurveyFactKind.ANSWERED);
  }

  @Test
  void who_fills_in_what_nobody_sees_is_a_machine() {
    browser.open(link());

    browser.sendOnly(
        Browser.form("answer", "9", "leave_empty", "http://x", "stamp", browser.stamp()));

    assertMachine("honeypot");
  }

  @Test
  void who_answers_a_page_that_was_never_given_is_a_machine() {
    browser.open(link()).sendOnly("answer=9");

    assertMachine("no_page");
  }

  @Test
  void the_open_link_is_everybodys() {
    // Given
    var url = shop.asEditor().body("{\"open\": true}").post(shop.survey(survey) + "/links");
    var link = "/survey/v1/link/" + url.<String>path("items[0].token");

    // When
    for (var score : new String[] {"9", "3"}) {
      browser.open(link).send("answer", score, "go", "on").send("answer", "x", "go", "on");
      assertThat(browser.html()).contains("Thank you");
    }

    // Then
    answers("")
        .body("items.answers.score", contains(3, 9))
        .body("items.channel", contains("link", "link"))
        .body("items.completed", contains(true, true));
    assertThat(browser.open(link).html()).contains("Would you recommend us?");
  }

  @Test
  void what_a_survey_wants_to_know_of_the_address_goes_with_the_answer() {
    // Given
    survey =
        published(
            """
            {"name": "x", "questions": [{"id": "why", "type": "text", "text": "Why?"}],
             "attributes": [{"name": "campaign", "parameter": "utm"},
                            {"name": "touchPoint", "parameter": "tp"}]}
            """);

    // When
    browser.open(link() + "?utm=a%26b&tp=forged&other=x").send("answer", "x", "go", "on");

    // Then
    answers("")
        .body("items[0].attributes", equalTo(Map.of("campaign", "a&b", "touchPoint", "checkout")));
  }

  @Test
  void a_page_takes_forms_and_nothing_else() {
    Shop.asAnybody().body("{}").post(link()).then().statusCode(415);
    Shop.asAnybody().body("{}").put(link()).then().statusCode(405);
  }

  private void assertMachine(String sign) {
    answers("")
        .body("items.size()", equalTo(1))
        .body("items[0].machine", equalTo(sign))
        .body("items[0].answers.score", equalTo(9));
    answers("?machine=true").body("items.machine", contains(sign));
    answers("?machine=false").body("items.size()", equalTo(0));
    shop.asViewer()
        .get(shop.survey(survey) + "/answers/machines")
        .then()
        .body("total", equalTo(1))
        .body("signs", equalTo(Map.of(sign, 1)));
    shop.asViewer()
        .get(shop.survey(survey) + "/results")
        .then()
        .body("machines.total", equalTo(1))
        .body("machines.signs", equalTo(Map.of(sign, 1)))
        .body("funnel.started", equalTo(0));
    await().until(() -> !topic.factsOf(shop).isEmpty());
  }

  private int open(String token) {
    return browser.open("/survey/v1/link/" + token).status();
  }

  private String link() {
    return "/survey/v1/link/" + token();
  }

  private String token() {
    return ticket("").path("items[0].token");
  }

  private Response ticket(String more) {
    return shop.asEditor()
        .body(
            """
            {%s"channel": "email",
             "people": [{"userId": "anna", "attributes": {"touchPoint": "checkout"}}]}
            """
                .formatted(more))
        .post(shop.survey(survey) + "/links");
  }

  private ValidatableResponse trace(Response ticket) {
    return shop.asEditor()
        .get(shop.survey(survey) + "/links/" + ticket.<String>path("items[0].link.id"))
        .then();
  }

  private ValidatableResponse answers(String query) {
    return shop.asViewer().get(shop.survey(survey) + "/answers" + query).then().statusCode(200);
  }

  private String published(String body) {
    var id =
        shop.asEditor()
            .body(body)
            .post(shop.surveys())
            .then()
            .log()
            .ifValidationFails()
            .statusCode(201)
            .extract()
            .<String>path("id");
    shop.asEditor()
        .post(shop.survey(id) + "/publish")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(200);
    return id;
  }
}
