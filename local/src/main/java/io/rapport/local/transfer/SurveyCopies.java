package io.rapport.local.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rapport.local.api.FrontDoor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Surveys with all that people were ever asked, as copies that are new surveys elsewhere. */
record SurveyCopies(FrontDoor door, String user, String surveys) {

  /** What a survey's JSON says beside what its author wrote. */
  private static final Set<String> NOT_WRITTEN =
      Set.of(
          "id",
          "state",
          "version",
          "unpublishedChanges",
          "blockers",
          "createdAt",
          "changedAt",
          "publishedAt");

  /** Oldest first, so that they are made in their order. */
  List<JsonNode> all() {
    return pages(surveys).reversed().stream().<JsonNode>map(this::copy).toList();
  }

  /** Makes the survey, or what is missing of it, and says its id here. */
  String make(JsonNode copy, String key) {
    var versions = copy.path("versions");
    var first = versions.isEmpty() ? copy.path("written") : versions.path(0);
    var id = door.create(user, surveys, key, first).path("id").asText();
    var survey = surveys + "/" + id;
    for (int number = pages(survey + "/versions").size(); number < versions.size(); number++) {
      door.put(user, survey, versions.path(number));
      door.post(user, survey + "/publish", Map.of());
    }
    finish(copy, survey);
    return id;
  }

  private void finish(JsonNode copy, String survey) {
    var state = copy.path("state").asText();
    var now = door.get(user, survey).path("state").asText();
    if (copy.path("unpublishedChanges").asBoolean() && !now.equals("closed")) {
      door.put(user, survey, copy.path("written"));
    }
    if (!state.equals(now) && state.equals("paused")) {
      door.post(user, survey + "/pause", Map.of());
    }
    if (!state.equals(now) && state.equals("closed")) {
      door.post(user, survey + "/close", Map.of());
    }
  }

  private ObjectNode copy(JsonNode survey) {
    var copy = JsonNodeFactory.instance.objectNode();
    copy.set("id", survey.path("id"));
    copy.set("state", survey.path("state"));
    copy.set("unpublishedChanges", survey.path("unpublishedChanges"));
    copy.set("written", written(survey));
    var versions = copy.putArray("versions");
    pages(surveys + "/" + survey.path("id").asText() + "/versions")
        .reversed()
        .forEach(version -> versions.add(written(version)));
    return copy;
  }

  private static ObjectNode written(JsonNode survey) {
    ObjectNode written = survey.deepCopy();
    return written.remove(NOT_WRITTEN);
  }

  private List<JsonNode> pages(String path) {
    var items = new ArrayList<JsonNode>();
    var page = door.get(user, path + "?limit=500");
    page.path("items").forEach(items::add);
    while (page.path("next").isTextual() || page.path("next").isNumber()) {
      page = door.get(user, path + "?limit=500&cursor=" + page.path("next").asText());
      page.path("items").forEach(items::add);
    }
    return items;
  }
}
