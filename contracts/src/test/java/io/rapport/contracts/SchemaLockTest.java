package io.rapport.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaLockTest {

  private static final String PUBLISHED = "made.topic/v1.avsc";

  @TempDir Path schemas;
  private SchemaLock lock;

  @BeforeEach
  void publish_a_schema() throws IOException {
    Files.createDirectory(schemas.resolve("made.topic"));
    Files.writeString(schemas.resolve(PUBLISHED), "\"string\"");
    lock = SchemaLock.of(schemas);
  }

  @Test
  void no_published_schema_is_changed_and_every_schema_is_locked() throws IOException {
    var published = SchemaLock.read(Path.of("schemas.lock"));

    assertThat(published.findings(SchemaLock.of(Path.of("src/main/resources/rapport")))).isEmpty();
  }

  @Test
  void a_schema_as_it_was_published_is_fine() throws IOException {
    assertThat(lock.findings(SchemaLock.of(schemas))).isEmpty();
  }

  @Test
  void a_changed_schema_is_told_to_become_a_new_version() throws IOException {
    Files.writeString(schemas.resolve(PUBLISHED), "\"string\" ");

    assertThat(lock.findings(SchemaLock.of(schemas)))
        .containsExactly(
            "made.topic/v1.avsc was published and is changed: take the change back, and add a new"
                + " version beside it (contracts/README.md)");
  }

  @Test
  void a_new_schema_is_told_the_line_that_locks_it() throws IOException {
    Files.writeString(schemas.resolve("made.topic/v2.avsc"), "\"string\"");

    assertThat(lock.findings(SchemaLock.of(schemas)))
        .containsExactly(
            "made.topic/v2.avsc is new: to publish it for ever, append to contracts/schemas.lock"
                + " the line\n"
                + lock.sums().get(PUBLISHED)
                + "  made.topic/v2.avsc");
  }

  @Test
  void a_removed_schema_is_told_to_come_back() throws IOException {
    Files.delete(schemas.resolve(PUBLISHED));

    assertThat(lock.findings(SchemaLock.of(schemas)))
        .containsExactly(
            "made.topic/v1.avsc was published and is gone: topics still hold its messages, so put"
                + " it back");
  }
}
