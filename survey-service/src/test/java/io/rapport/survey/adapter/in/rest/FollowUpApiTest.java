package io.rapport.survey.adapter.in.rest;

import static io.rapport.survey.adapter.in.rest.Shop.asAnybody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.notification.Notification;
import io.rapport.survey.domain.followup.Note;
import io.rapport.teststack.AccessToken;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FollowUpApiTest {

  private static final Map<String, String> VIEWER =
      Map.of("issuer", AccessToken.ISSUER, "subject", "viewer");

  private final Shop.Owner owner;
  private final NotificationsTopic topic;
  private Shop shop;
  private String survey;
  private String answer;
  private String followUp;

  FollowUpApiTest(Shop.Owner owner, NotificationsTopic topic) {
    this.owner = owner;
    this.topic = topic;
  }

  @BeforeEach
  void an_answer() {
    shop = owner.opens();
    survey = shop.liveSurvey();
    answer = answered("{\"score\": 2}");
    followUp = shop.survey(survey) + "/answers/" + answer + "/follow-up";
  }

  @Test
  void an_answer_that_nobody_touched_is_open() {
    shop.asViewer()
        .get(followUp)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"0\""))
        .body("status", equalTo("open"))
        .body("assignee", nullValue())
        .body("tags", empty());
  }

  @Test
  void status_assignee_and_tags_are_changed_together_and_history_tells_who_did_it() {
    // When
    var changed = change("in_progress", VIEWER, List.of("delivery", " price "));

    // Then
    changed
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("status", equalTo("in_progress"))
        .body("assignee", equalTo(VIEWER))
        .body("tags", contains("delivery", "price"));
    shop.asViewer()
        .get(followUp + "/history")
        .then()
        .body("items.followUp.status", contains("in_progress"))
        .body("items.by.subject", contains("editor"))
        .body("next", nullValue());
  }

  @Test
  void a_change_of_an_edition_that_is_gone_is_not_made() {
    change("in_progress", VIEWER, List.of());

    shop.asEditor()
        .header("If-Match", "\"0\"")
        .body(Map.of("status", "dismissed", "tags", List.of()))
        .put(followUp)
        .then()
        .statusCode(412);
  }

  @Test
  void of_many_changes_at_once_of_one_edition_one_is_made() throws Exception {
    List<Callable<Integer>> changes =
        IntStream.range(0, 12)
            .<Callable<Integer>>mapToObj(
                i ->
                    () ->
                        shop.asEditor()
                            .header("If-Match", "\"0\"")
                            .body(Map.of("status", "open", "tags", List.of("t" + i)))
                            .put(followUp)
                            .statusCode())
            .toList();

    List<Integer> answers;
    try (var editors = Executors.newVirtualThreadPerTaskExecutor()) {
      answers = editors.invokeAll(changes).stream().map(done -> done.resultNow()).toList();
    }

    assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
    shop.asViewer().get(followUp).then().header("ETag", equalTo("\"1\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"status\": \"done\", \"tags\": []}",
        "{\"status\": \"open\", \"tags\": null}",
        "{\"status\": \"open\", \"tags\": [\"\"]}",
        "{\"status\": \"open\", \"tags\": [7]}",
        "{\"status\": \"open\", \"tags\": [], \"note\": \"x\"}",
        "{\"status\": \"open\", \"tags\": [], \"assignee\": {\"issuer\": \"x\", \"subject\": \"y\"}}"
      })
  void what_is_not_as_documented_is_refused(String body) {
    shop.asEditor()
        .body(body)
        .put(followUp)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    shop.asViewer().get(followUp).then().header("ETag", equalTo("\"0\""));
  }

  @Test
  void a_note_is_given_back_exactly_with_its_author() {
    var text =
        "'); drop table follow_up_note;-- <img src=x onerror=alert(1)> \u0000 \u202e 😀 =1+1\n";

    note(text)
        .then()
        .statusCode(201)
        .body("text", equalTo(text))
        .body("author.subject", equalTo("editor"));

    shop.asViewer().get(followUp + "/notes").then().body("items.text", contains(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, Note.LONGEST + 1})
  void a_note_is_neither_empty_nor_endless(int length) {
    note("x".repeat(length)).then().statusCode(400).body("errors[0].field", equalTo("text"));
  }

  @Test
  void an_answer_of_another_survey_or_project_is_not_here() {
    var another = shop.survey(shop.liveSurvey()) + "/answers/" + answer + "/follow-up";
    var other = owner.opens();
    var foreign = other.survey(other.liveSurvey()) + "/answers/" + answer + "/follow-up";
    var unknown = shop.survey(survey) + "/answers/" + UUID.randomUUID() + "/follow-up";

    for (var path : List.of(another, foreign, unknown, unknown.replace("-", "x"))) {
      var wish = Map.of("status", "open", "tags", List.of());
      shop.asViewer().get(path).then().statusCode(404);
      shop.asViewer().get(path + "/notes").then().statusCode(404);
      shop.asViewer().get(path + "/history").then().statusCode(404);
      shop.asEditor().body(wish).put(path).then().statusCode(404);
      shop.asEditor().body(Map.of("text", "x")).post(path + "/notes").then().statusCode(404);
    }
  }

  @Test
  void answers_show_what_became_of_them_and_are_found_by_it() {
    // Given
    var untouched = answered("{\"score\": 9}");
    change("in_progress", VIEWER, List.of("delivery"));

    // Then
    assertThat(found("")).containsExactlyInAnyOrder(untouched, answer);
    assertThat(found("?status=open")).containsExactly(untouched);
    assertThat(found("?status=in_progress")).containsExactly(answer);
    assertThat(found("?tag=delivery")).containsExactly(answer);
    assertThat(found("?assignee=viewer")).containsExactly(answer);
    assertThat(found("?assignee=me")).containsExactly(answer);
    assertThat(found("?assignee=none")).containsExactly(untouched);
    assertThat(found("?status=resolved&tag=delivery")).isEmpty();
    shop.asViewer()
        .get(shop.survey(survey) + "/answers?tag=delivery")
        .then()
        .body("items[0].followUp.status", equalTo("in_progress"))
        .body("items[0].followUp.tags", contains("delivery"));
    shop.asViewer().get(shop.survey(survey) + "/answers?status=done").then().statusCode(400);
  }

  @Test
  void what_happens_to_an_answer_is_notified_in_order() {
    // When
    change("in_progress", VIEWER, List.of("delivery"));
    note("Called");

    // Then
    await().until(() -> notifications().size() == 4);
    assertThat(notifications())
        .extracting(Notification::getType)
        .containsExactly(
            "survey.answer.created",
            "survey.answer.completed",
            "survey.answer.followed_up",
            "survey.answer.followed_up");
    assertThat(notifications()).extracting(Notification::getNotificationId).doesNotHaveDuplicates();
    var completed = JsonPath.from(notifications().get(1).getData());
    assertThat(completed.getString("responseId")).isEqualTo(answer);
    assertThat(completed.getString("survey.id")).isEqualTo(survey);
    assertThat(completed.getString("survey.name")).isEqualTo("Loyalty");
    assertThat(completed.getInt("answers.score")).isEqualTo(2);
    assertThat(completed.getString("anonymousId")).isEqualTo("anna");
    assertThat(completed.getBoolean("completed")).isTrue();
    var taken = JsonPath.from(notifications().get(2).getData());
    assertThat(taken.getString("status")).isEqualTo("in_progress");
    assertThat(taken.getList("changes")).isEqualTo(List.of("assignee", "status", "tags"));
    assertThat(taken.getString("by.subject")).isEqualTo("editor");
    assertThat(JsonPath.from(notifications().get(3).getData()).getString("note.text"))
        .isEqualTo("Called");
  }

  private List<Notification> notifications() {
    return topic.of(shop).stream()
        .filter(notification -> notification.getSubject().equals(answer))
        .toList();
  }

  private List<String> found(String filter) {
    return shop.asViewer()
        .get(shop.survey(survey) + "/answers" + filter)
        .then()
        .statusCode(200)
        .extract()
        .path("items.responseId");
  }

  private Response change(String status, Map<String, String> assignee, List<String> tags) {
    return shop.asEditor()
        .body(Map.of("status", status, "assignee", assignee, "tags", tags))
        .put(followUp);
  }

  private Response note(String text) {
    return shop.asEditor().body(Map.of("text", text)).post(followUp + "/notes");
  }

  private String answered(String answers) {
    var id = UUID.randomUUID().toString();
    asAnybody()
        .body(shop.submission(survey, answers, true))
        .put("/survey/v1/responses/" + id)
        .then()
        .statusCode(200);
    return id;
  }
}
