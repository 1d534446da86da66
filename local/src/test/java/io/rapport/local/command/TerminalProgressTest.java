package io.rapport.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

  @Test
  void on_a_terminal_the_bar_is_redrawn_on_one_line() {
    TerminalProgress progress = new TerminalProgress(out, true);

    for (int done = 0; done <= 1000; done++) {
      progress.advance("Filling", done, 1000);
    }
    progress.say("Full");

    String text = written.toString(StandardCharsets.UTF_8);
    assertThat(text.split(System.lineSeparator())).hasSize(2);
    assertThat(text.split("\r")).hasSize(102);
    assertThat(text).contains("█░").contains("100 %").endsWith("Full" + System.lineSeparator());
  }

  @Test
  void elsewhere_there_is_a_line_for_every_tenth() {
    TerminalProgress progress = new TerminalProgress(out, false);

    for (int done = 0; done <= 1000; done++) {
      progress.advance("Filling", done, 1000);
    }

    assertThat(written.toString(StandardCharsets.UTF_8).lines())
        .hasSize(11)
        .first()
        .asString()
        .endsWith("s  Filling   0 %");
  }
}
