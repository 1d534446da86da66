package io.rapport.local.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rapport.local.api.FrontDoor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Writes a whole project into a file, asking each service for its own part. */
public record ExportProject(FrontDoor door, String user, PrintStream out) {

  /** What members have saved, each kind in a list of its own. */
  private static final List<String> SAVED = List.of("segments", "alerts", "annotations");

  static final List<String> RAW = List.of("events", "answers");

  private static final String EVER = "?from=1970-01-01&to=2999-12-31";

  /** Not compressed; a file that is brought in may have 8 MiB. */
  private static final long SHARE_BYTES = 8 << 20;

  private static final long SHARE_ROWS = 250_000;
  private static final List<String> PORTABLE = List.of("name", "timeZone", "currency", "settings");

  /** Until now; what comes in meanwhile is in it or not. */
  public void write(String project, Path file, Instant now) throws IOException {
    var home = "/api/projects/" + project;
    var about = door.get(user, home);
    try (var writer = new ProjectFileWriter(file)) {
      writer.add("project.json", door.bytes(portable(about)));
      for (var what : SAVED) {
        writer.add(what + ".json", door.bytes(door.get(user, home + "/" + what)));
      }
      writer.add("decisions.json", door.bytes(door.get(user, home + "/identity/decisions")));
      surveys(writer, home);
      var extent = door.get(user, home + "/exports/extent" + EVER);
      for (var what : RAW) {
        write(writer, home, what, extent.path(what));
      }
      var manifest = writer.complete(project, about.path("name").asText(), now);
      out.printf("%s: %d parts%n", file, manifest.entries().size());
    }
  }

  private void surveys(ProjectFileWriter writer, String home) throws IOException {
    var copies = new SurveyCopies(door, user, home + "/surveys").all();
    var answers = new AnswerCopies(door, user, home + "/surveys");
    long many = 0;
    for (int number = 0; number < copies.size(); number++) {
      writer.add("surveys/%06d.json".formatted(number + 1), door.bytes(copies.get(number)));
      many += answers.write(copies.get(number).path("id").asText(), writer);
    }
    out.printf("%d surveys with %d answers, showings and dismissals%n", copies.size(), many);
  }

  private void write(ProjectFileWriter writer, String home, String what, JsonNode extent)
      throws IOException {
    long rows = extent.path("rows").asLong();
    long shares = 1 + Math.max(extent.path("bytes").asLong() / SHARE_BYTES, rows / SHARE_ROWS);
    for (long share = 1; share <= shares; share++) {
      var path =
          "%s/exports/%s.parquet%s&share=%d&shares=%d".formatted(home, what, EVER, share, shares);
      writer.add("%s/%06d.parquet".formatted(what, share), door.download(user, path));
    }
    out.printf("%d %s%n", rows, what);
  }

  private static ObjectNode portable(JsonNode project) {
    var portable = JsonNodeFactory.instance.objectNode();
    PORTABLE.forEach(name -> portable.set(name, project.path(name)));
    return portable;
  }
}
