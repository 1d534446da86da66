package io.rapport.metrics.adapter.out.duckdb;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.metrics.application.port.Segments;
import io.rapport.metrics.application.port.StoreUnavailable;
import io.rapport.metrics.domain.segment.Segment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Segments in a file of the archive: the database can be made anew without them. The file is
 * written whole with each change, and is on the disk before the change counts.
 */
final class SegmentFile implements Segments {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private volatile List<Kept> all;

  /** What is in the file, if there is one. */
  SegmentFile(Path file) {
    this.file = file;
    try {
      this.all =
          Files.exists(file) ? List.of(JSON.readValue(file.toFile(), Kept[].class)) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Segment> of(String project) {
    return all.stream()
        .map(Kept::segment)
        .filter(segment -> segment.project().equals(project))
        .toList()
        .reversed();
  }

  @Override
  public Optional<Segment> find(String project, String id) {
    return all.stream().filter(kept -> kept.is(project, id)).map(Kept::segment).findFirst();
  }

  @Override
  public synchronized Addition add(Segment first, Optional<Creation> creation, int most) {
    var earlier = creation.flatMap(request -> earlier(first.project(), request.key()));
    if (earlier.isPresent()) {
      return creation.map(Creation::digest).equals(earlier.map(Kept::digest))
          ? new Added(earlier.get().segment())
          : new KeyUsedForAnother();
    }
    if (of(first.project()).size() >= most) {
      return new TooMany();
    }
    var next = new ArrayList<>(all);
    next.add(Kept.of(first, creation));
    keep(next);
    return new Added(first);
  }

  @Override
  public synchronized boolean replace(Segment next) {
    Predicate<Kept> isBefore =
        kept -> kept.is(next.project(), next.id()) && kept.version() == next.version() - 1;
    return changed(isBefore, kept -> Optional.of(kept.revised(next)));
  }

  @Override
  public synchronized boolean remove(Segment last) {
    return changed(
        kept -> kept.is(last.project(), last.id()) && kept.version() == last.version(),
        _ -> Optional.empty());
  }

  private boolean changed(Predicate<Kept> which, Function<Kept, Optional<Kept>> change) {
    if (all.stream().noneMatch(which)) {
      return false;
    }
    keep(
        all.stream()
            .flatMap(kept -> which.test(kept) ? change.apply(kept).stream() : Stream.of(kept))
            .toList());
    return true;
  }

  private Optional<Kept> earlier(String project, String key) {
    return all.stream()
        .filter(kept -> kept.project().equals(project) && key.equals(kept.key()))
        .findFirst();
  }

  private void keep(List<Kept> next) {
    try {
      Files.createDirectories(DurableFiles.folder(file));
      DurableFiles.replace(file, JSON.writeValueAsBytes(next));
    } catch (IOException | UncheckedIOException e) {
      throw new StoreUnavailable("The segments cannot be kept", e);
    }
    all = List.copyOf(next);
  }

  /**
   * One of them, as it stands in the file.
   *
   * @param at UTC milliseconds
   * @param key of the request that made it
   */
  private record Kept(
      String project,
      String id,
      String name,
      String conditions,
      int version,
      long at,
      String by,
      @Nullable String key,
      @Nullable String digest) {

    static Kept of(Segment segment, Optional<Creation> creation) {
      return new Kept(
          segment.project(),
          segment.id(),
          segment.draft().name(),
          segment.draft().conditions(),
          segment.version(),
          segment.changedAt().toEpochMilli(),
          segment.changedBy(),
          creation.map(Creation::key).orElse(null),
          creation.map(Creation::digest).orElse(null));
    }

    Kept revised(Segment next) {
      return of(
          next,
          Optional.ofNullable(key)
              .flatMap(made -> Optional.ofNullable(digest).map(of -> new Creation(made, of))));
    }

    boolean is(String otherProject, String otherId) {
      return project.equals(otherProject) && id.equals(otherId);
    }

    Segment segment() {
      return new Segment(
          project, id, new Segment.Draft(name, conditions), version, Instant.ofEpochMilli(at), by);
    }
  }
}
