package io.rapport.survey.adapter.in.rest;

import static io.rapport.survey.adapter.in.rest.Shop.asAnybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.survey.HostileTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over five hundred hostile texts: kept as they came, given back as they came, and never run. */
@QuarkusTest
class HostileTextTest {

  private static final List<String> TEXTS = HostileTexts.all();

  private static final String SURVEY =
      """
      {"name": "Hostile", "questions": [
        {"id": "why", "type": "text", "text": "Why?"},
        {"id": "plan", "type": "single_choice", "text": "Which?", "other": "Another",
         "choices": [{"id": "free", "label": "Free"}]}]}
      """;

  private final Shop.Owner owner;
  private final ObjectMapper json;
  private Shop shop;

  HostileTextTest(Shop.Owner owner, ObjectMapper json) {
    this.owner = owner;
    this.json = json;
  }

  @BeforeEach
  void a_shop() {
    shop = owner.opens();
  }

  @Test
  void what_respondents_write_is_listed_and_tabled_as_text() throws JsonProcessingException {
    // Given
    assertThat(TEXTS).hasSizeGreaterThan(500);
    String survey =
        shop.asEditor()
            .body(SURVEY)
            .post(shop.surveys())
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    shop.asEditor().post(shop.survey(survey) + "/publish").then().statusCode(200);

    // When
    var sent = new HashMap<String, String>();
    for (var text : TEXTS) {
      var response = UUID.randomUUID().toString();
      sent.put(response, text);
      asAnybody()
          .body(shop.submission(survey, answers(text), true))
          .put("/survey/v1/responses/" + response)
          .then()
          .statusCode(200);
    }

    // Then
    assertThat(listed(survey)).isEqualTo(sent);
    assertThat(tabled(survey)).isEqualTo(sent);
  }

  @Test
  void what_authors_write_is_read_as_text() {
    // Given
    var labels = TEXTS.stream().filter(text -> !text.isBlank()).toList();

    for (var from = 0; from < labels.size(); from += 100) {
      var part = labels.subList(from, Math.min(from + 100, labels.size()));
      var body = survey(part);

      // When
      var created = shop.asEditor().body(body).post(shop.surveys());

      // Then
      created.then().statusCode(201);
      var read = shop.asViewer().get(created.header("Location")).jsonPath();
      assertThat(read.<String>getList("questions[0].choices.label")).isEqualTo(part);
      assertThat(read.getMap("translations.de"))
          .isEqualTo(((Map<?, ?>) body.get("translations")).get("de"));
      assertThat(read.getString("texts.thanks")).isEqualTo(part.getFirst());
      assertThat(read.getString("name")).isEqualTo(part.getLast());
    }
  }

  private String answers(String text) throws JsonProcessingException {
    return json.writeValueAsString(
        Map.of("why", text, "plan", Map.of("choices", List.of(), "other", text)));
  }

  private static Map<String, Object> survey(List<String> labels) {
    var translated = new LinkedHashMap<String, String>();
    var choices = new ArrayList<Map<String, String>>();
    IntStream.range(0, labels.size())
        .forEach(
            index -> {
              choices.add(Map.of("id", "c" + index, "label", labels.get(index)));
              translated.put("questions.q.choices.c" + index, labels.get(index));
            });
    return Map.of(
        "name", labels.getLast(),
        "questions",
            List.of(
                Map.of(
                    "id",
                    "q",
                    "type",
                    "single_choice",
                    "text",
                    labels.getFirst(),
                    "choices",
                    choices)),
        "texts", Map.of("thanks", labels.getFirst()),
        "translations", Map.of("de", translated));
  }

  /** The text of each response, where it stands twice and both are the same. */
  private Map<String, String> listed(String survey) {
    var listed = new HashMap<String, String>();
    String next = "";
    while (next != null) {
      var page =
          shop.asViewer()
              .queryParam("limit", 500)
              .queryParams(next.isEmpty() ? Map.of() : Map.of("cursor", next))
              .get(shop.survey(survey) + "/answers")
              .jsonPath();
      for (var item : page.<Map<String, Object>>getList("items")) {
        var answers = (Map<?, ?>) item.get("answers");
        assertThat(((Map<?, ?>) answers.get("plan")).get("other")).isEqualTo(answers.get("why"));
        listed.put((String) item.get("responseId"), (String) answers.get("why"));
      }
      next = page.getString("next");
    }
    return listed;
  }

  private Map<String, String> tabled(String survey) {
    var rows = CsvRows.read(shop.asViewer().get(shop.survey(survey) + "/answers.csv").asString());
    var why = rows.getFirst().indexOf("answers.why");
    var other = rows.getFirst().indexOf("answers.plan.other");
    var tabled = new HashMap<String, String>();
    for (var row : rows.subList(1, rows.size())) {
      assertThat(row.get(other)).isEqualTo(row.get(why));
      tabled.put(row.getFirst(), asShown(row.get(why)));
    }
    return tabled;
  }

  /** What a spreadsheet shows of a cell, which it must not take for a formula. */
  private static String asShown(String cell) {
    assertThat(cell).doesNotMatch("(?s)\\s*[=+\\-@＝].*");
    return cell.startsWith("'") && !TEXTS.contains(cell) ? cell.substring(1) : cell;
  }
}
