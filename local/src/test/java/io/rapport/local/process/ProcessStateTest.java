package io.rapport.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapport.local.process.ProcessState.Started;
import io.rapport.local.process.ProcessState.Stopped;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessStateTest {

  @TempDir Path directory;

  @Test
  void a_started_process_is_recognised_until_it_is_stopped() {
    // Given
    Started sleeper = new Stopped(Sleeper.in(directory)).start();
    // While a program takes the place of its starter the system shows no command line.
    await().untilAsserted(() -> assertThat(sleeper.identity().living()).isPresent());

    // When
    sleeper.stop();

    // Then
    assertThat(sleeper.identity().living()).isEmpty();
  }

  @Test
  void one_that_does_not_listen_is_killed_when_its_grace_is_over() {
    Started stubborn = new Stopped(Sleeper.stubbornIn(directory)).start();

    stubborn.stop();

    assertThat(stubborn.process().isAlive()).isFalse();
  }

  @Test
  void a_stranger_with_the_same_number_is_not_taken_for_ours() {
    // Given
    Started sleeper = new Stopped(Sleeper.in(directory)).start();
    ProcessIdentity ours = sleeper.identity();
    try {
      // When
      ProcessIdentity startedEarlier =
          new ProcessIdentity(
              ours.name(),
              ours.pid(),
              ours.startedAt().minusSeconds(60),
              ours.mark(),
              ours.stopBy());
      ProcessIdentity otherProgram =
          new ProcessIdentity(
              ours.name(), ours.pid(), ours.startedAt(), "-Drapport.data=/other", ours.stopBy());

      // Then
      assertThat(startedEarlier.living()).isEmpty();
      assertThat(otherProgram.living()).isEmpty();
    } finally {
      sleeper.kill();
    }
  }
}
