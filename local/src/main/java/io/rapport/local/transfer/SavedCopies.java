package io.rapport.local.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rapport.local.api.FrontDoor;
import io.rapport.local.api.Refused;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What the members of a project have saved, made anew elsewhere.
 *
 * @param key the same for the same thing of the same file
 */
record SavedCopies(
    FrontDoor door, String user, String home, UnaryOperator<String> key, PrintStream out) {

  private static final List<String> SEGMENT = List.of("name", "conditions");
  private static final List<String> ANNOTATION = List.of("at", "text", "kind");
  private static final List<String> ALERT =
      List.of("name", "question", "rule", "quietHours", "cooldownHours", "lowSample", "enabled");

  /** Says which ids they have here. */
  NewNames segments(JsonNode segments) {
    var names = new HashMap<String, String>();
    for (var segment : oldestFirst(segments)) {
      var made = create("/segments", segment, written(segment, SEGMENT));
      names.put(segment.path("id").asText(), made.path("id").asText());
    }
    return new NewNames(names);
  }

  /** Whoever brings them in is their author here, where nobody knows the first one. */
  void annotations(JsonNode annotations) {
    for (var annotation : oldestFirst(annotations)) {
      create("/annotations", annotation, written(annotation, ANNOTATION));
    }
  }

  /**
   * Nobody is told of what was so before. One that could not be saved any more, such as of a
   * segment that is gone, is said and left out.
   */
  void alerts(JsonNode alerts) {
    for (var alert : oldestFirst(alerts)) {
      try {
        create("/alerts", alert, written(alert, ALERT).put("silentStart", true));
      } catch (Refused e) {
        out.printf("The alert %s is left out: %s%n", alert.path("name"), e.getMessage());
      }
    }
  }

  private JsonNode create(String path, JsonNode original, ObjectNode written) {
    return door.create(user, home + path, key.apply(original.path("id").asText()), written);
  }

  private static ObjectNode written(JsonNode saved, List<String> members) {
    return saved.<ObjectNode>deepCopy().retain(members);
  }

  private static List<JsonNode> oldestFirst(JsonNode list) {
    return list.path("items").valueStream().toList().reversed();
  }
}
