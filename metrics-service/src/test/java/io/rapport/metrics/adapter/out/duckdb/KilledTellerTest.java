package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.domain.alert.Watch;
import io.rapport.metrics.domain.telling.Letter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it tells has told all it found, or still has to. */
class KilledTellerTest {

  @TempDir private Path directory;

  @Test
  void killed_at_any_moment_it_loses_nothing_and_repeats_only_the_last_under_the_same_id()
      throws Exception {
    var random = new Random(42);
    for (int round = 0; round < 3; round++) {
      try (var teller = OtherProcess.start(EndlessTeller.class, directory)) {
        teller.says(2).kill(random.nextInt(60));
      }

      var watches = new WatchFiles(directory.resolve("watches"));
      var found = watches.find("shop", "a").flatMap(Watch::until).orElseThrow();
      var told = new LineFile(directory.resolve("topic")).lines();
      var pending =
          watches.due(Instant.MAX).getOrDefault("shop", List.of()).stream()
              .map(Letter::id)
              .toList();
      var all = new TreeSet<>(told);
      all.addAll(pending);
      assertThat(all)
          .containsExactlyElementsOf(
              EndlessTeller.FIRST.datesUntil(found.plusDays(1)).map(Object::toString).toList());
      assertThat(told.size() - new TreeSet<>(told).size()).isLessThanOrEqualTo(round);
    }
  }
}
