package io.rapport.local.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.rapport.local.api.FrontDoor;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * What surveys have of answers, showings and dismissals: everything that their results, lists and
 * rules are made of. For the KPIs the same answers travel beside it.
 */
record AnswerCopies(FrontDoor door, String user, String surveys) {

  /** In the order in which they are brought in. */
  static final List<String> KINDS = List.of("encounters", "responses");

  private static final Map<String, String> PATHS =
      Map.of("encounters", "/copies/encounters", "responses", "/copies/answers");

  /** A file that is brought in may have 8 MiB. */
  private static final int MOST_BYTES = 7 << 20;

  private static final int MOST_ITEMS = 500;

  /** Writes those of a survey in parts, and says how many things there were. */
  long write(String survey, ProjectFileWriter writer) throws IOException {
    long many = 0;
    for (var kind : KINDS) {
      var cursor = "";
      var number = 0;
      do {
        var page = page(surveys + "/" + survey + PATHS.get(kind), cursor, MOST_ITEMS);
        var part = JsonNodeFactory.instance.objectNode();
        part.put("survey", survey);
        part.set("items", page.path("items"));
        if (!page.path("items").isEmpty()) {
          number++;
          writer.add("%s/%s-%06d.json".formatted(kind, survey, number), door.bytes(part));
        }
        many += page.path("items").size();
        cursor = page.path("next").asText("");
      } while (!cursor.isEmpty());
    }
    return many;
  }

  /** Brings them into their copy. */
  void make(String kind, JsonNode part, NewNames names, PrintStream out) {
    var survey = names.of(part.path("survey").asText());
    var report =
        door.post(
            user, surveys + "/" + survey + PATHS.get(kind), Map.of("items", part.path("items")));
    for (var refused : report.path("refused")) {
      out.printf("Not brought in: %s%n", refused);
    }
  }

  /** Shorter ones where they are too long to be brought in at once. */
  private JsonNode page(String path, String cursor, int items) {
    var query = "?limit=" + items + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
    var page = door.get(user, path + query);
    return items > 1 && door.bytes(page).length > MOST_BYTES
        ? page(path, cursor, Math.max(1, items / 8))
        : page;
  }
}
