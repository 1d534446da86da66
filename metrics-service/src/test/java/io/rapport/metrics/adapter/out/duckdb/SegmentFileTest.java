package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.application.port.Segments;
import io.rapport.metrics.domain.segment.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentFileTest {

  private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
  private static final Segment FIRST = segment("shop", "s1");

  @TempDir private Path directory;

  @Test
  void what_was_kept_is_there_when_the_file_is_opened_again() {
    var segments = open();
    segments.add(FIRST, Optional.empty(), 9);
    segments.add(segment("shop", "s2"), Optional.empty(), 9);
    segments.add(segment("other", "s3"), Optional.empty(), 9);
    var second = FIRST.revised(new Segment.Draft("Näher", "{}"), NOW, "edda");
    segments.replace(second);

    var again = open();

    assertThat(again.of("shop")).extracting(Segment::id).containsExactly("s2", "s1");
    assertThat(again.find("shop", "s1")).contains(second);
    assertThat(again.find("other", "s1")).isEmpty();
  }

  @Test
  void the_same_request_adds_nothing_and_another_under_its_key_is_refused() {
    var segments = open();
    var request = Optional.of(new Segments.Creation("key", "digest"));
    segments.add(FIRST, request, 9);

    var again = open().add(segment("shop", "s2"), request, 9);
    var other =
        open().add(segment("shop", "s3"), Optional.of(new Segments.Creation("key", "x")), 9);
    var elsewhere = open().add(segment("other", "s4"), request, 9);

    assertThat(again).isEqualTo(new Segments.Added(FIRST));
    assertThat(other).isEqualTo(new Segments.KeyUsedForAnother());
    assertThat(elsewhere).isEqualTo(new Segments.Added(segment("other", "s4")));
  }

  @Test
  void only_the_version_that_was_seen_is_replaced_or_removed() {
    var segments = open();
    segments.add(FIRST, Optional.empty(), 9);
    var second = FIRST.revised(FIRST.draft(), NOW, "edda");

    assertThat(segments.replace(second)).isTrue();
    assertThat(segments.replace(second)).isFalse();
    assertThat(segments.remove(FIRST)).isFalse();
    assertThat(segments.remove(second)).isTrue();
    assertThat(segments.remove(second)).isFalse();
    assertThat(open().of("shop")).isEmpty();
  }

  @Test
  void a_project_has_only_so_many() {
    var segments = open();
    segments.add(FIRST, Optional.empty(), 1);

    assertThat(segments.add(segment("shop", "s2"), Optional.empty(), 1))
        .isEqualTo(new Segments.TooMany());
    assertThat(segments.add(segment("other", "s2"), Optional.empty(), 1))
        .isInstanceOf(Segments.Added.class);
  }

  @Test
  void half_a_write_counts_for_nothing() throws IOException {
    open().add(FIRST, Optional.empty(), 9);
    Files.writeString(directory.resolve("segments.json.writing"), "[{");

    assertThat(open().of("shop")).containsExactly(FIRST);
  }

  private SegmentFile open() {
    return new SegmentFile(directory.resolve("segments.json"));
  }

  private static Segment segment(String project, String id) {
    return Segment.first(project, id, new Segment.Draft("Near", "\"account:exists\""), NOW, "edda");
  }
}
