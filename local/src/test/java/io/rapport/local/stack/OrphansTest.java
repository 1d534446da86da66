package io.rapport.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapport.local.process.ProcessIdentity;
import io.rapport.local.process.ProcessSpec;
import io.rapport.local.process.Sleeper;
import io.rapport.local.process.StopSignal;
import io.rapport.local.site.DataDirectory;
import io.rapport.local.site.PortPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

  @TempDir Path directory;
  private Process sleeper;

  @AfterEach
  void nothing_is_left_behind() {
    sleeper.destroyForcibly();
  }

  @Test
  void what_a_killed_launcher_left_behind_is_ended() throws IOException {
    // Given
    DataDirectory data = new DataDirectory(directory);
    sleeper = start(Sleeper.in(directory));
    instance(List.of(identity(Sleeper.in(directory)))).write(data);

    // When
    List<String> stopped = Orphans.stop(data);

    // Then
    assertThat(stopped).containsExactly("sleeper");
    assertThat(sleeper.isAlive()).isFalse();
    assertThat(Instance.read(data)).isEmpty();
  }

  @Test
  void a_process_of_somebody_else_with_a_number_of_ours_is_left_alone() throws IOException {
    // Given
    DataDirectory data = new DataDirectory(directory);
    sleeper = start(Sleeper.in(directory));
    ProcessIdentity identity = identity(Sleeper.in(directory));
    ProcessIdentity before =
        new ProcessIdentity(
            "kafka",
            identity.pid(),
            identity.startedAt(),
            "-Drapport.data=" + directory,
            StopSignal.TERM);
    instance(List.of(before)).write(data);

    // When
    List<String> stopped = Orphans.stop(data);

    // Then
    assertThat(stopped).isEmpty();
    assertThat(sleeper.isAlive()).isTrue();
  }

  @Test
  void a_database_is_found_by_its_own_file_though_no_launcher_wrote_it_down() throws IOException {
    // Given
    DataDirectory data = new DataDirectory(directory);
    sleeper = start(Sleeper.marked(directory, "-D " + data.postgres()));
    Files.createDirectories(data.postgres());
    Files.write(
        data.postgres().resolve("postmaster.pid"),
        List.of(
            Long.toString(sleeper.pid()),
            data.postgres().toString(),
            Long.toString(Instant.now().getEpochSecond())));

    // When
    List<String> stopped = Orphans.stop(data);

    // Then
    assertThat(stopped).containsExactly("postgres");
    assertThat(sleeper.isAlive()).isFalse();
  }

  @Test
  void a_backend_that_did_not_notice_the_death_of_its_database_is_ended() throws Exception {
    // Given
    DataDirectory data = new DataDirectory(directory.toRealPath());
    Files.createDirectories(data.postgres());
    sleeper = pretending("postgres: survey idle", data.postgres());
    Process bystander = pretending("psql", data.postgres());
    assertThat(new ProcessBuilder("kill", "-STOP", Long.toString(sleeper.pid())).start().waitFor())
        .isZero();

    // When
    List<String> stopped = Orphans.stop(data);

    // Then
    assertThat(stopped).containsExactly("postgres");
    assertThat(sleeper.isAlive()).isFalse();
    assertThat(bystander.isAlive()).isTrue();
    bystander.destroyForcibly();
  }

  /** A process that calls itself by another name, as PostgreSQL's backends do. */
  private static Process pretending(String name, Path workingIn) throws IOException {
    Process process =
        new ProcessBuilder("bash", "-c", "exec -a \"$0\" sleep 60", name)
            .directory(workingIn.toFile())
            .start();
    await().until(() -> ProcessIdentity.commandLine(process.pid()).startsWith(name));
    return process;
  }

  /** Returns when the program runs, unlike a start through the tools of this machine. */
  private static Process start(ProcessSpec spec) throws IOException {
    return new ProcessBuilder(spec.command())
        .directory(spec.directory().toFile())
        .redirectErrorStream(true)
        .redirectOutput(spec.log().toFile())
        .start();
  }

  private ProcessIdentity identity(ProcessSpec spec) {
    return ProcessIdentity.of(spec.name(), sleeper.toHandle(), spec.mark(), spec.stopBy());
  }

  private static Instance instance(List<ProcessIdentity> processes) {
    ProcessIdentity gone =
        new ProcessIdentity("launcher", 1, Instant.EPOCH, "java", StopSignal.TERM);
    return new Instance(gone, PortPlan.from(9100), "cluster", Instance.Phase.READY, processes);
  }
}
