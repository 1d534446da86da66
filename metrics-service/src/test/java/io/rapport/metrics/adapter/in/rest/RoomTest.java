package io.rapport.metrics.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomTest {

  private static final Room ROOM = new Room(2, 20, 15);

  @Test
  void as_much_as_there_is_room_for_is_written(@TempDir Path folder) throws IOException {
    var file = folder.resolve("lines");

    try (var lines = new BoundedLines(file, ROOM, "head\n")) {
      lines.add("1\n");
      lines.add("äö\n");
    }

    assertThat(Files.readString(file)).isEqualTo("head\n1\näö\n");
  }

  @Test
  void what_is_too_much_says_so() {
    assertThatCode(() -> ROOM.check(2, 15)).doesNotThrowAnyException();
    assertRefused(3, 15, 400, "to: a download has at most 2 rows");
    assertRefused(2, 21, 400, "to: a download has at most 20 bytes");
    assertRefused(2, 16, 503, "The disk of the service is nearly full");
  }

  private static void assertRefused(long rows, long bytes, int status, String why) {
    assertThatThrownBy(() -> ROOM.check(rows, bytes))
        .hasMessageContaining(why)
        .asInstanceOf(type(ProblemException.class))
        .extracting(ProblemException::problem)
        .extracting(Problem::status)
        .isEqualTo(status);
  }
}
