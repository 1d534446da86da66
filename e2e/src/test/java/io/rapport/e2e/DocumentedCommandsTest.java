package io.rapport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every command that the documents name is run by somebody; whoever documents a new one says here
 * by whom.
 */
class DocumentedCommandsTest {

  private static final Path HOME = Path.of(System.getProperty("rapport.home"));

  private static final Map<String, String> RUN_BY =
      Map.ofEntries(
          Map.entry("./rapport up", "TheCommandIT"),
          Map.entry("./rapport up --detach", "TheCommandIT"),
          Map.entry(
              "./rapport up --no-sample --port 9000 --data /var/lib/rapport",
              "TheCommandIT, with another port and directory"),
          Map.entry("./rapport status", "TheCommandIT"),
          Map.entry("./rapport logs [service]", "TheCommandIT"),
          Map.entry("./rapport down", "TheCommandIT"),
          Map.entry("./rapport token [user]", "TheCommandIT"),
          Map.entry("./rapport rebuild", "TheCommandIT"),
          Map.entry("./rapport export PROJECT shop.zip", "TheCommandIT"),
          Map.entry("./rapport import shop.zip --dry-run", "TheCommandIT"),
          Map.entry("./rapport import shop.zip", "TheCommandIT"),
          Map.entry("./rapport test", ".ci/run"),
          Map.entry("./rapport bench", ".ci/run, as a trial of seconds"),
          Map.entry("TOKEN=$(./rapport token admin)", "TheCommandIT, as it stands"),
          Map.entry(
              "curl -H \"Authorization: Bearer $TOKEN\" http://localhost:8080/api/projects",
              "TheCommandIT, as it stands"),
          Map.entry(
              "curl -H \"Authorization: Bearer $TOKEN\" \"http://localhost:8080/api/projects/$PROJECT/kpis/nps"
                  + "?from=2026-01-01&to=2026-01-31\"",
              "TheCommandIT, as it stands"),
          Map.entry(
              "curl -N -H \"Authorization: Bearer $(./rapport token viewer)\""
                  + " \"http://localhost:8080/api/projects/$PROJECT/live\"",
              "TheCommandIT, for some seconds"),
          Map.entry("./mvnw -q -Dquick -pl platform/tables -am test", ".ci/run"),
          Map.entry("./mvnw -q spotless:apply", ".ci/run"));

  /** Where a command stands: at the start of a line, or between backticks. */
  private static final Pattern COMMAND =
      Pattern.compile("(?m)(?:^|`)((?:\\./|curl |npm |git |TOKEN=)[^`\\n]*)");

  @Test
  void every_documented_command_is_run_by_a_test_or_by_ci() throws IOException {
    var documented = new TreeSet<String>();
    for (Path document : documents()) {
      COMMAND
          .matcher(Files.readString(document))
          .results()
          .map(found -> found.group(1).replaceFirst(" +# .*", "").strip())
          .filter(command -> command.contains(" "))
          .forEach(documented::add);
    }
    assertThat(documented).isEqualTo(new TreeSet<>(RUN_BY.keySet()));
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(HOME.resolve("docs"))) {
      return Stream.concat(
              Stream.of(HOME.resolve("README.md"), HOME.resolve("CONTRIBUTING.md")),
              docs.filter(file -> file.toString().endsWith(".md"))
                  .filter(file -> !file.getParent().endsWith("adr")))
          .toList();
    }
  }
}
