package io.rapport.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.local.part.Parts;
import io.rapport.local.process.Leftovers;
import io.rapport.local.process.ProcessIdentity;
import io.rapport.local.site.StackIdentity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real broker and the real database: started, stopped, killed and brought back. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class StackLifeTest {

  private static final Stored KEPT = new Stored("kept", "kept");

  @TempDir Path directory;
  private Options options;

  @BeforeEach
  void broker_and_database_alone() {
    options = Options.forTests(directory).withParts(Parts::storage);
  }

  @Test
  void a_second_start_finds_what_the_first_one_stored() throws Exception {
    // Given
    try (RunningStack first = LocalStack.start(options)) {
      Stored.put("kept", first, password());
    }

    // When
    try (RunningStack second = LocalStack.start(options)) {

      // Then
      assertThat(Stored.in(second, password())).isEqualTo(KEPT);
    }
  }

  @Test
  void what_is_killed_comes_back_with_its_data_and_the_rest_lives_on() throws Exception {
    try (RunningStack stack = LocalStack.start(options)) {
      // Given
      Stored.put("kept", stack, password());

      // When
      for (StackProcess process : stack.processes()) {
        long killed = process.pid();
        process.killForcibly();
        process.start();
        assertThat(process.pid()).isNotEqualTo(killed);
      }

      // Then
      assertThat(Stored.in(stack, password())).isEqualTo(KEPT);
      assertThat(stack.firstDeath()).isNotDone();
    }
  }

  @Test
  void a_death_that_nobody_asked_for_is_reported_and_nothing_is_left_when_it_is_closed() {
    // Given
    RunningStack stack = LocalStack.start(options);
    List<ProcessIdentity> processes = Instance.read(options.data()).orElseThrow().processes();
    assertThat(Leftovers.living(processes)).hasSize(2);

    // When
    ProcessHandle.of(stack.process("postgres").pid()).orElseThrow().destroyForcibly();

    // Then
    assertThat(stack.firstDeath())
        .succeedsWithin(Duration.ofSeconds(10))
        .extracting(Death::name)
        .isEqualTo("postgres");
    stack.close();
    assertThat(Leftovers.living(processes)).isEmpty();
    assertThat(Instance.read(options.data())).isEmpty();
  }

  private String password() {
    return StackIdentity.read(options.data()).orElseThrow().gatewayPassword();
  }
}
