package io.rapport.local.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {

  @TempDir Path directory;

  @Test
  void only_one_holds_it_at_a_time() {
    DataDirectory data = new DataDirectory(directory);

    try (DataLock held = DataLock.take(data).orElseThrow()) {
      assertThat(held).isNotNull();
      assertThat(DataLock.take(data)).isEmpty();
    }
    assertThat(DataLock.take(data)).isPresent().get().satisfies(DataLock::close);
  }
}
