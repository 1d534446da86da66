package io.rapport.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.local.part.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderTest {

  @TempDir Path folder;

  @Test
  void each_part_starts_after_what_it_needs_and_stops_before_it() throws IOException {
    // Given
    Part store = ScriptedPart.wellBehaved("store", Set.of(), folder);
    Part login = ScriptedPart.wellBehaved("login", Set.of("store"), folder);
    Part service = ScriptedPart.wellBehaved("service", Set.of("login", "store"), folder);

    // When
    LocalStack.start(of(store, login, service)).close();

    // Then
    assertThat(diary())
        .containsExactly("+store", "+login", "+service", "-service", "-login", "-store");
  }

  @Test
  void a_part_that_cannot_start_is_told_with_the_end_of_its_log_and_takes_the_others_down()
      throws IOException {
    // Given
    Part store = ScriptedPart.wellBehaved("store", Set.of(), folder);
    Part broken = ScriptedPart.failing("broken", Set.of("store"), folder);
    Part service = ScriptedPart.wellBehaved("service", Set.of("broken"), folder);
    Options options = of(store, broken, service);

    // When
    assertThatThrownBy(() -> LocalStack.start(options))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("broken ended while starting")
        .hasMessageContaining("The disk is full");

    // Then
    assertThat(diary()).containsExactly("+store", "-store");
    assertThat(Instance.read(options.data())).isEmpty();
  }

  @Test
  void what_ended_on_purpose_is_no_death_and_can_be_started_again() {
    Part store = ScriptedPart.wellBehaved("store", Set.of(), folder);
    try (RunningStack stack = LocalStack.start(of(store))) {
      // When
      stack.process("store").stop();
      boolean ended = !stack.process("store").isAlive();
      stack.process("store").start();

      // Then
      assertThat(ended).isTrue();
      assertThat(stack.process("store").isAlive()).isTrue();
      assertThat(stack.firstDeath()).isNotDone();
    }
  }

  private Options of(Part... parts) {
    return Options.forTests(folder.resolve("data")).withParts(site -> List.of(parts));
  }

  private List<String> diary() throws IOException {
    return Files.readAllLines(folder.resolve("diary"));
  }
}
