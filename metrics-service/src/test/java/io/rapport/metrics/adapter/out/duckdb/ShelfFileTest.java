package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.application.port.Shelf;
import io.rapport.metrics.domain.alert.Alert;
import io.rapport.metrics.domain.alert.AskedNumber;
import io.rapport.metrics.domain.alert.Days;
import io.rapport.metrics.domain.alert.Hearing;
import io.rapport.metrics.domain.alert.QuietHours;
import io.rapport.metrics.domain.alert.Rule;
import io.rapport.metrics.domain.alert.Window;
import io.rapport.metrics.domain.saved.Saved;
import io.rapport.metrics.domain.segment.Segment;
import io.rapport.metrics.domain.time.Interval;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShelfFileTest {

  private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
  private static final Saved<Segment> FIRST = segment("shop", "s1");

  @TempDir private Path directory;

  @Test
  void what_was_kept_is_there_when_the_file_is_opened_again() {
    var segments = open();
    segments.add(FIRST, Optional.empty(), 9);
    segments.add(segment("shop", "s2"), Optional.empty(), 9);
    segments.add(segment("other", "s3"), Optional.empty(), 9);
    var second = FIRST.revised(new Segment("Näher", "{}"), NOW, "edda");
    segments.replace(second);

    var again = open();

    assertThat(again.of("shop")).extracting(Saved::id).containsExactly("s2", "s1");
    assertThat(again.find("shop", "s1")).contains(second);
    assertThat(again.find("other", "s1")).isEmpty();
  }

  @Test
  void the_same_request_adds_nothing_and_another_under_its_key_is_refused() {
    var segments = open();
    var request = Optional.of(new Shelf.Creation("key", "digest"));
    segments.add(FIRST, request, 9);

    var again = open().add(segment("shop", "s2"), request, 9);
    var other = open().add(segment("shop", "s3"), Optional.of(new Shelf.Creation("key", "x")), 9);
    var elsewhere = open().add(segment("other", "s4"), request, 9);

    assertThat(again).isEqualTo(new Shelf.Added<>(FIRST));
    assertThat(other).isEqualTo(new Shelf.KeyUsedForAnother<>());
    assertThat(elsewhere).isEqualTo(new Shelf.Added<>(segment("other", "s4")));
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
        .isEqualTo(new Shelf.TooMany<>());
    assertThat(segments.add(segment("other", "s2"), Optional.empty(), 1))
        .isInstanceOf(Shelf.Added.class);
  }

  @Test
  void half_a_write_counts_for_nothing() throws IOException {
    open().add(FIRST, Optional.empty(), 9);
    Files.writeString(directory.resolve("segments.json.writing"), "[{");

    assertThat(open().of("shop")).containsExactly(FIRST);
  }

  @Test
  void the_file_of_a_version_before_is_read() throws IOException {
    Files.writeString(
        directory.resolve("segments.json"),
        """
        [{"project":"shop","id":"s1","name":"Near","conditions":"\\"account:exists\\"","version":1,
          "at":1767614400000,"by":"edda","key":null,"digest":null}]
        """);

    assertThat(open().of("shop")).containsExactly(FIRST);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void an_alert_is_kept_as_it_was_said(Rule rule) {
    var file = directory.resolve("alerts.json");
    var alert =
        Saved.first(
            "shop",
            "a1",
            new Alert(
                "NPS\u0000 <b>falls</b>",
                new AskedNumber("nps", Map.of("filter", List.of("survey:eq:1"), "churn", 1)),
                rule,
                new Hearing(
                    Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0))),
                    Duration.ofHours(24),
                    true),
                false,
                true),
            NOW,
            "edda");
    new ShelfFile<>(file, Alert.class).add(alert, Optional.empty(), 9);

    assertThat(new ShelfFile<>(file, Alert.class).of("shop")).containsExactly(alert);
  }

  static Stream<Rule> rules() {
    return Stream.of(
        new Rule.Threshold(
            new Window.Each(Interval.WEEK), Rule.Side.BELOW, new BigDecimal("30.05")),
        new Rule.Changed(new Window.Rolling(7), Rule.Direction.DOWN),
        new Rule.Target(
            Rule.Aim.AT_LEAST,
            BigDecimal.valueOf(1000),
            new Days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31))));
  }

  private ShelfFile<Segment> open() {
    return new ShelfFile<>(directory.resolve("segments.json"), Segment.class);
  }

  private static Saved<Segment> segment(String project, String id) {
    return Saved.first(project, id, new Segment("Near", "\"account:exists\""), NOW, "edda");
  }
}
