package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.BusyTopics;
import io.rapport.metrics.application.port.RawFileRefused;
import io.rapport.metrics.application.port.RawFiles;
import io.rapport.metrics.application.transfer.BringIn;
import io.rapport.metrics.domain.identity.UserMerge;
import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.raw.RawExtent;
import io.rapport.metrics.domain.raw.RawFile;
import io.rapport.metrics.domain.raw.RawKind;
import io.rapport.metrics.domain.raw.RawSelection;
import io.rapport.metrics.domain.raw.RawSelection.Share;
import io.rapport.metrics.domain.time.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one store has written, another one reads. */
class TransferTest {

  private static final Span EVER =
      new Span(
          Instant.EPOCH.atZone(ZoneOffset.UTC),
          Instant.parse("2100-01-01T00:00:00Z").atZone(ZoneOffset.UTC));
  private static final Instant NOW = BusyTopics.START.plus(Duration.ofDays(BusyTopics.DAYS));

  @TempDir private Path folder;
  private final RawFiles files = new DuckDbRawFiles(Path.of(System.getProperty("java.io.tmpdir")));

  @Test
  void every_kpi_has_the_same_number_in_the_other_installation() {
    try (var one = busy();
        var other = SmallStore.inMemory()) {
      var exported = exported(one, 3);

      exported.forEach(file -> new BringIn(other, files).bringIn(file, _ -> {}));
      decisions(one).forEach(other::decide);

      Answers.assertSame(Answers.of(other).kpis(), Answers.of(one).kpis());
    }
  }

  @Test
  void what_was_brought_in_is_archived_and_made_anew() throws Exception {
    // Given
    try (var one = busy()) {
      var database = DuckDb.open(folder.resolve("other"), new DuckDb.Limits("256MB", 1));
      var archive = new Archive(folder.resolve("other/archive"));
      var pace = new ArchiveWriter.Pace(1, Duration.ofDays(1), 1 << 20);
      try (var other =
          new DuckDbAnalyticsStore(
              database,
              archive,
              SmallStore.MEMORY,
              new DuckDbAnalyticsStore.ReadLimits(1, Duration.ZERO, Duration.ofSeconds(20)))) {
        for (var file : exported(one, 2)) {
          new BringIn(other, files).bringIn(file, _ -> {});
          new DuckDbArchive(database, new ArchiveWriter(archive, pace)).writeWhenDue(NOW);
        }
        decisions(one).forEach(other::decide);
      }
      Files.delete(new StoreFiles(folder.resolve("other")).current());

      // When
      new Rebuild(
              new StoreFiles(folder.resolve("other")),
              archive,
              new ArchiveWriter(archive, pace),
              new DuckDb.Limits("256MB", 1),
              SmallStore.MEMORY,
              InstantSource.fixed(NOW))
          .whenNeeded(Optional.empty());

      // Then
      try (var other = SmallStore.in(folder.resolve("other"))) {
        for (var kind : RawKind.values()) {
          assertThat(extent(other, kind)).isEqualTo(extent(one, kind));
        }
      }
    }
  }

  @Test
  void an_import_that_was_interrupted_goes_on_where_it_was() {
    try (var one = SmallStore.inMemory();
        var other = SmallStore.inMemory()) {
      one.append(NumberedLog.batch(0, 12_000));
      long all = NumberedLog.distinct(12_000);
      var file = exported(one, 1).getFirst();

      assertThatThrownBy(
              () -> new BringIn(other, new Interrupted(files, 7000)).bringIn(file, _ -> {}))
          .hasMessage("The power is gone");
      var rest = new BringIn(other, files).tryOut(file, _ -> {});
      var second = new BringIn(other, files).bringIn(file, _ -> {});
      var third = new BringIn(other, files).bringIn(file, _ -> {});

      assertThat(rest).isEqualTo(new BringIn.Report(all, 5000, 0, 0, 0));
      assertThat(second).isEqualTo(new BringIn.Report(all, 5000, all - 5000, 0, 0));
      assertThat(third).isEqualTo(new BringIn.Report(all, all, 0, 0, 0));
      assertThat(extent(other, RawKind.EVENTS).rows()).isEqualTo(all);
    }
  }

  @Test
  void what_is_there_already_comes_in_once() {
    try (var one = busy()) {
      long all = extent(one, RawKind.EVENTS).rows();

      var report = new BringIn(one, files).bringIn(exported(one, 1).getFirst(), _ -> {});

      assertThat(report).isEqualTo(new BringIn.Report(all, 0, 0, all, 0));
      assertThat(extent(one, RawKind.EVENTS).rows()).isEqualTo(all);
    }
  }

  @Test
  void what_is_no_export_is_refused() throws Exception {
    try (var one = busy()) {
      var exported = exported(one, 1);
      var torn = folder.resolve("torn");
      var bytes = Files.readAllBytes(exported.getFirst().path());
      Files.write(torn, Arrays.copyOf(bytes, bytes.length / 2));
      var answers = exported.getLast().path();

      assertThatThrownBy(() -> files.extent(file(RawKind.EVENTS, "a", torn)))
          .isInstanceOf(RawFileRefused.class)
          .hasMessageStartingWith("is no Parquet file of events");
      assertThatThrownBy(() -> files.check(file(RawKind.EVENTS, "b", answers)))
          .isInstanceOf(RawFileRefused.class)
          .hasMessageContaining("messageId");
    }
  }

  private static DuckDbAnalyticsStore busy() {
    var store = SmallStore.inMemory();
    BusyTopics.read(new Random(7), 100).forEach(store::append);
    store.decide(new UserMerge("shop", "user-3", Optional.of("user-4"), NOW, "edda"));
    return store;
  }

  private List<RawFile> exported(AnalyticsStore store, int shares) {
    var exported = new ArrayList<RawFile>();
    try (var data = store.snapshot()) {
      for (var kind : RawKind.values()) {
        for (int share = 1; share <= shares; share++) {
          var name = kind + "-" + share;
          var path = folder.resolve(name);
          data.raw().copy(kind, new RawSelection("shop", EVER, new Share(share, shares)), path);
          exported.add(file(kind, name, path));
        }
      }
    }
    return exported;
  }

  private static List<UserMerge> decisions(AnalyticsStore store) {
    try (var data = store.snapshot()) {
      return data.decisions("shop");
    }
  }

  private static RawExtent extent(AnalyticsStore store, RawKind kind) {
    try (var data = store.snapshot()) {
      return data.raw().extent(kind, new RawSelection("shop", EVER, Share.WHOLE));
    }
  }

  /** Whoever calls it says by the name what stands in it. */
  private static RawFile file(RawKind kind, String name, Path path) {
    return new RawFile(kind, "shop", "%08x".formatted(name.hashCode()), path);
  }

  /** Reads so much, and then no more. */
  private record Interrupted(RawFiles files, int after) implements RawFiles {

    @Override
    public RawExtent extent(RawFile file) {
      return files.extent(file);
    }

    @Override
    public void check(RawFile file) {
      files.check(file);
    }

    @Override
    public LogPartition partition(RawFile file) {
      return files.partition(file);
    }

    @Override
    public void each(RawFile file, long from, Consumer<LogEntry> taker) {
      var read = new AtomicInteger();
      files.each(
          file,
          from,
          entry -> {
            if (read.getAndIncrement() == after) {
              throw new IllegalStateException("The power is gone");
            }
            taker.accept(entry);
          });
    }
  }
}
