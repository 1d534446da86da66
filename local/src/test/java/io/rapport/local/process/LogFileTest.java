package io.rapport.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

  @TempDir Path directory;

  @Test
  void the_tail_is_the_last_lines() throws IOException {
    Path log = directory.resolve("a.log");
    Files.write(log, List.of("one", "two", "three"));

    assertThat(LogFile.tail(log, 2)).containsExactly("two", "three");
    assertThat(LogFile.tail(log, 9)).containsExactly("one", "two", "three");
    assertThat(LogFile.tail(directory.resolve("none.log"), 9)).isEmpty();
  }

  @Test
  void a_new_run_keeps_the_log_of_the_run_before() throws IOException {
    Path log = directory.resolve("a.log");
    Files.writeString(log, "before");

    LogFile.turn(log);

    assertThat(log).doesNotExist();
    assertThat(directory.resolve("a.previous.log")).hasContent("before");
  }
}
