package io.rapport.metrics.adapter.in.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class BehindOthersTest {

  @Test
  void what_nobody_waits_for_runs_on_a_thread_behind_the_others() throws Exception {
    var found = new CompletableFuture<Integer>();
    var work =
        Repetition.behindOthers("seal-timer", Duration.ofMillis(1), () -> found.complete(nice()));

    work.start();

    assertThat(found.join()).isEqualTo(10);
    work.stop();
  }

  @Test
  void whatever_else_is_done_again_and_again_is_as_important_as_the_rest() throws Exception {
    var found = new CompletableFuture<Integer>();
    var work = new Repetition("alert-timer", Duration.ofMillis(1), () -> found.complete(nice()));

    work.start();

    assertThat(found.join()).isEqualTo(nice());
    work.stop();
  }

  /** Of this thread; see proc_pid_stat(5). */
  private static int nice() {
    try {
      var stat = Files.readString(Path.of("/proc/thread-self/stat"));
      var afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Integer.parseInt(afterName[16]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
