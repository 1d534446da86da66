package io.rapport.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.local.site.DataDirectory;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  private static final DataDirectory USUAL = new DataDirectory(Path.of("/checkout/.rapport"));

  @Test
  void up_stays_and_fills_the_sample_project_unless_told_otherwise() {
    assertThat(parse("up")).isEqualTo(new Up(USUAL, false, true, Optional.empty()));
    assertThat(parse("up --detach --no-sample --port 9100 --data /d"))
        .isEqualTo(new Up(new DataDirectory(Path.of("/d")), true, false, Optional.of(9100)));
  }

  @Test
  void the_data_may_be_named_before_and_after_the_argument() {
    DataDirectory elsewhere = new DataDirectory(Path.of("/d"));

    assertThat(parse("logs --data /d kafka")).isEqualTo(new Logs(elsewhere, Optional.of("kafka")));
    assertThat(parse("logs kafka --data /d")).isEqualTo(new Logs(elsewhere, Optional.of("kafka")));
    assertThat(parse("logs")).isEqualTo(new Logs(USUAL, Optional.empty()));
  }

  @Test
  void a_token_is_for_the_admin_unless_told_otherwise() {
    assertThat(parse("token")).isEqualTo(new Token(USUAL, "admin"));
    assertThat(parse("token viewer")).isEqualTo(new Token(USUAL, "viewer"));
  }

  @Test
  void the_numbers_are_made_anew_on_the_data_that_is_named() {
    assertThat(parse("rebuild")).isEqualTo(new Rebuild(USUAL));
    assertThat(parse("rebuild --data /d")).isEqualTo(new Rebuild(new DataDirectory(Path.of("/d"))));
  }

  @Test
  void a_project_goes_into_a_file_and_comes_out_of_it_here_or_elsewhere() {
    var here = new Elsewhere(Optional.empty());
    var there = new Elsewhere(Optional.of(URI.create("https://rapport.example.org")));

    assertThat(parse("export p /f.zip")).isEqualTo(new Export(USUAL, here, "p", Path.of("/f.zip")));
    assertThat(parse("import /f.zip")).isEqualTo(new Import(USUAL, here, Path.of("/f.zip"), false));
    assertThat(parse("import /f.zip --dry-run --url https://rapport.example.org"))
        .isEqualTo(new Import(USUAL, there, Path.of("/f.zip"), true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "export p",
        "import",
        "import /f.zip --url nowhere",
        "upp",
        "up now",
        "up --port",
        "up --port x",
        "down --detach",
        "status kafka",
        "token admin editor",
        "rebuild now"
      })
  void what_nobody_understands_is_refused(String words) {
    assertThatThrownBy(() -> parse(words)).isInstanceOf(WrongUsage.class);
  }

  private static Command parse(String words) {
    return CommandLine.parse(words.isEmpty() ? List.of() : List.of(words.split(" ")), USUAL);
  }
}
