package io.rapport.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.local.process.Leftovers;
import io.rapport.local.process.ProcessIdentity;
import io.rapport.local.site.DataDirectory;
import io.rapport.local.site.Installation;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class KilledLauncherTest {

  @TempDir Path folder;
  private DataDirectory data;
  private Process launcher;

  @BeforeEach
  void another_launcher_runs() throws IOException {
    data = new DataDirectory(folder.resolve("data"));
    launcher =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Drapport.home=" + Installation.find().home(),
                "-cp",
                System.getProperty("java.class.path"),
                DoomedLauncher.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader words = launcher.inputReader(StandardCharsets.UTF_8)) {
      assertThat(words.readLine()).isEqualTo("started");
    }
  }

  @AfterEach
  void nothing_is_left_behind() {
    launcher.destroyForcibly();
    Orphans.stop(data);
  }

  @Test
  void the_next_start_finds_nobody_in_its_way_and_takes_over() throws Exception {
    // Given
    List<ProcessIdentity> before = Instance.read(data).orElseThrow().processes();
    launcher.destroyForcibly().waitFor();

    // When
    Options options =
        Options.forTests(data.root())
            .withParts(site -> List.of(ScriptedPart.wellBehaved("store", Set.of(), folder)));
    try (RunningStack next = LocalStack.start(options)) {

      // Then
      assertThat(before).hasSize(1);
      assertThat(Leftovers.living(before)).isEmpty();
      assertThat(next.process("store").isAlive()).isTrue();
    }
  }

  @Test
  void asked_politely_it_leaves_no_process_and_no_instance() throws Exception {
    // Given
    List<ProcessIdentity> before = Instance.read(data).orElseThrow().processes();

    // When
    launcher.destroy();
    launcher.waitFor();

    // Then
    assertThat(before).hasSize(1);
    assertThat(Leftovers.living(before)).isEmpty();
    assertThat(Instance.read(data)).isEmpty();
  }
}
