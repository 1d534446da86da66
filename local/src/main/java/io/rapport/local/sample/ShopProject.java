package io.rapport.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.local.api.FrontDoor;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The sample's project as the system knows it.
 *
 * @param season written down in the write key's name, so that a fill that goes on tomorrow tells
 *     the same story
 */
record ShopProject(
    String id, Season season, String writeKey, Map<SampleSurvey, LiveSurvey> surveys) {

  static final String NAME = "Sample shop";

  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final String KEY_NAME = "Sample shop until ";
  private static final String ADMIN = "admin";
  static final String EDITOR = "editor";
  static final String VIEWER = "viewer";

  /** A published survey. */
  record LiveSurvey(String id, int version) {}

  /** Finds it, or makes what of it is missing. */
  static ShopProject open(FrontDoor door, LocalDate today) {
    JsonNode project =
        door.create(
            ADMIN,
            "/api/projects",
            "sample-shop",
            Map.of("name", NAME, "timeZone", ZONE.getId(), "currency", SampleShop.CURRENCY));
    String id = project.path("id").asText();
    String home = "/api/projects/" + id;
    door.patch(ADMIN, home, Map.of("settings", settings()));
    invite(door, home);
    JsonNode key = writeKey(door, home, today);
    LocalDate end = LocalDate.parse(key.path("name").asText().substring(KEY_NAME.length()));
    var surveys = new EnumMap<SampleSurvey, LiveSurvey>(SampleSurvey.class);
    for (SampleSurvey survey : SampleSurvey.values()) {
      surveys.put(survey, publish(door, home + "/surveys", survey));
    }
    return new ShopProject(id, new Season(end, ZONE), key.path("writeKey").asText(), surveys);
  }

  String path(String rest) {
    return "/api/projects/" + id + rest;
  }

  LiveSurvey survey(SampleSurvey survey) {
    return surveys.getOrDefault(survey, new LiveSurvey("", 0));
  }

  private static Map<String, Object> settings() {
    return Map.of(
        "weekStart",
        "monday",
        "customer",
        Map.of("by", "activity", "windowDays", 30),
        "coreActions",
        List.of(event("Order Completed"), event("Product Added"), event("Report Created")),
        "goals",
        List.of(event("Order Completed"), event("Signed Up")));
  }

  private static Map<String, Object> event(String name) {
    return Map.of("type", "track", "event", name);
  }

  /** Who was invited becomes a member by a first call. */
  private static void invite(FrontDoor door, String home) {
    var members =
        Stream.of(ADMIN, EDITOR, VIEWER)
            .map(role -> Map.of("email", role + "@rapport.local", "role", role))
            .toList();
    door.put(ADMIN, home + "/members", Map.of("members", members));
    door.get(EDITOR, "/api/me");
    door.get(VIEWER, "/api/me");
  }

  private static JsonNode writeKey(FrontDoor door, String home, LocalDate today) {
    return items(door.get(ADMIN, home + "/keys"))
        .filter(key -> key.path("name").asText().startsWith(KEY_NAME))
        .findFirst()
        .orElseGet(
            () -> {
              door.create(ADMIN, home + "/keys", "sample-key", Map.of("name", KEY_NAME + today));
              return writeKey(door, home, today);
            });
  }

  private static LiveSurvey publish(FrontDoor door, String surveys, SampleSurvey survey) {
    JsonNode found =
        items(door.get(EDITOR, surveys))
            .filter(each -> each.path("name").asText().equals(survey.title))
            .findFirst()
            .orElseGet(
                () -> door.create(EDITOR, surveys, "sample-" + survey.name(), survey.json()));
    String id = found.path("id").asText();
    JsonNode live =
        found.path("state").asText().equals("draft")
            ? door.post(EDITOR, surveys + "/" + id + "/publish", Map.of())
            : found;
    return new LiveSurvey(id, live.path("version").asInt());
  }

  private static Stream<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.path("items").spliterator(), false);
  }
}
