package io.rapport.local.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.local.api.FrontDoor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes a project of a file that another installation wrote. Every step can be made again: the same
 * file leads to the same project, and goes on there where it was interrupted.
 */
public record ImportProject(FrontDoor door, String user, PrintStream out) {

  private static final String PARQUET = "application/vnd.apache.parquet";

  /** Only reads the file, to its end. */
  public static String check(Path file) throws IOException {
    try (var reader = ProjectFileReader.open(file)) {
      var manifest = reader.manifest();
      return "%s of %s: complete; %d surveys, %d files of events, %d of answers"
          .formatted(
              manifest.name(),
              manifest.exportedAt(),
              manifest.of("surveys").size(),
              manifest.of("events").size(),
              manifest.of("answers").size());
    }
  }

  /** The id of the project. */
  public String read(Path file) throws IOException {
    try (var reader = ProjectFileReader.open(file)) {
      var project = project(reader);
      var home = "/api/projects/" + project;
      var saved = new SavedCopies(door, user, home, what -> key(reader, what), out);
      var names = saved.segments(reader.json("segments.json"));
      surveys(reader, home, names);
      for (var what : ExportProject.RAW) {
        raw(reader, home, what);
      }
      decisions(reader, home);
      // Last, so that alerts find the numbers as they are going to stay.
      reader.jsonIfAny("annotations.json").ifPresent(saved::annotations);
      reader.jsonIfAny("alerts.json").ifPresent(alerts -> saved.alerts(names.in(alerts)));
      return project;
    }
  }

  private String project(ProjectFileReader reader) throws IOException {
    var about = reader.json("project.json");
    var created =
        door.create(
            user,
            "/api/projects",
            key(reader, "project"),
            Map.of(
                "name", about.path("name"),
                "timeZone", about.path("timeZone"),
                "currency", about.path("currency")));
    var project = created.path("id").asText();
    door.patch(user, "/api/projects/" + project, Map.of("settings", about.path("settings")));
    return project;
  }

  private void surveys(ProjectFileReader reader, String home, NewNames names) throws IOException {
    var copies = new SurveyCopies(door, user, home + "/surveys");
    var made = new HashMap<String, String>();
    for (var entry : reader.manifest().of("surveys")) {
      var copy = names.in(reader.json(entry.name()));
      var id = copy.path("id").asText();
      made.put(id, copies.make(copy, key(reader, id)));
    }
    var answers = new AnswerCopies(door, user, home + "/surveys");
    var surveys = new NewNames(made);
    for (var kind : AnswerCopies.KINDS) {
      for (var entry : reader.manifest().of(kind)) {
        answers.make(kind, reader.json(entry.name()), surveys, out);
      }
    }
  }

  private void raw(ProjectFileReader reader, String home, String what) throws IOException {
    long rows = 0;
    long stored = 0;
    for (var entry : reader.manifest().of(what)) {
      var path = "%s/imports/%s.parquet?sha256=%s".formatted(home, what, entry.sha256());
      var report = door.upload(user, path, PARQUET, reader.read(entry));
      rows += report.path("rows").asLong();
      stored += report.path("stored").asLong();
    }
    out.printf("%s: %d, of which %d are new%n", what, rows, stored);
  }

  /** In the order in which they were made, since each may rest on those before. */
  private void decisions(ProjectFileReader reader, String home) throws IOException {
    var held = new HashMap<String, JsonNode>();
    for (var decision : door.get(user, home + "/identity/decisions").path("items")) {
      held.put(decision.path("user").asText(), decision.path("into"));
    }
    for (var decision : reader.json("decisions.json").path("items")) {
      if (!decision.path("into").equals(held.get(decision.path("user").asText()))) {
        var said = new HashMap<String, JsonNode>();
        said.put("user", decision.path("user"));
        said.put("into", decision.path("into"));
        door.post(user, home + "/identity/decisions", said);
      }
    }
  }

  /** The same for the same file. */
  private static String key(ProjectFileReader reader, String what) {
    var manifest = reader.manifest();
    return "import-"
        + Sha256.of((manifest.project() + manifest.exportedAt() + what).getBytes(UTF_8));
  }
}
