package io.rapport.metrics.adapter.out.duckdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rapport.metrics.application.port.Shelf;
import io.rapport.metrics.application.port.StoreUnavailable;
import io.rapport.metrics.domain.saved.Saved;
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
 * What was saved, in a file of the archive: the database can be made anew without it. The file is
 * written whole with each change, and is on the disk before the change counts.
 */
final class ShelfFile<D> implements Shelf<D> {

  private final Path file;
  private volatile List<Kept<D>> all;

  /** What is in the file, if there is one. */
  ShelfFile(Path file, Class<D> draft) {
    this.file = file;
    try {
      this.all =
          Files.exists(file)
              ? Stream.of(PlainJson.MAPPER.readValue(file.toFile(), ObjectNode[].class))
                  .map(node -> read(node, draft))
                  .toList()
              : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Saved<D>> all() {
    return all.stream().map(Kept::saved).toList();
  }

  @Override
  public List<Saved<D>> of(String project) {
    return all().stream().filter(saved -> saved.project().equals(project)).toList().reversed();
  }

  @Override
  public Optional<Saved<D>> find(String project, String id) {
    return all.stream().filter(kept -> kept.is(project, id)).map(Kept::saved).findFirst();
  }

  @Override
  public synchronized Addition<D> add(Saved<D> first, Optional<Creation> creation, int most) {
    var earlier = creation.flatMap(request -> earlier(first.project(), request.key()));
    if (earlier.isPresent()) {
      return creation.equals(earlier.get().creation())
          ? new Added<>(earlier.get().saved())
          : new KeyUsedForAnother<>();
    }
    if (of(first.project()).size() >= most) {
      return new TooMany<>();
    }
    var next = new ArrayList<>(all);
    next.add(new Kept<>(first, creation));
    keep(next);
    return new Added<>(first);
  }

  @Override
  public synchronized boolean replace(Saved<D> next) {
    Predicate<Kept<D>> isBefore =
        kept -> kept.is(next.project(), next.id()) && kept.saved().version() == next.version() - 1;
    return changed(isBefore, kept -> Optional.of(new Kept<>(next, kept.creation())));
  }

  @Override
  public synchronized boolean remove(Saved<D> last) {
    return changed(
        kept -> kept.is(last.project(), last.id()) && kept.saved().version() == last.version(),
        _ -> Optional.empty());
  }

  private boolean changed(Predicate<Kept<D>> which, Function<Kept<D>, Optional<Kept<D>>> change) {
    if (all.stream().noneMatch(which)) {
      return false;
    }
    keep(
        all.stream()
            .flatMap(kept -> which.test(kept) ? change.apply(kept).stream() : Stream.of(kept))
            .toList());
    return true;
  }

  private Optional<Kept<D>> earlier(String project, String key) {
    return all.stream()
        .filter(kept -> kept.saved().project().equals(project))
        .filter(kept -> kept.creation().filter(made -> made.key().equals(key)).isPresent())
        .findFirst();
  }

  private void keep(List<Kept<D>> next) {
    try {
      Files.createDirectories(DurableFiles.folder(file));
      var nodes = next.stream().map(ShelfFile::written).toList();
      DurableFiles.replace(file, PlainJson.MAPPER.writeValueAsBytes(nodes));
    } catch (IOException | UncheckedIOException e) {
      throw new StoreUnavailable("What was saved cannot be kept", e);
    }
    all = List.copyOf(next);
  }

  private static <D> Kept<D> read(ObjectNode node, Class<D> draft) {
    try {
      var line = PlainJson.MAPPER.treeToValue(node, Line.class);
      return new Kept<>(
          new Saved<>(
              line.project(),
              line.id(),
              PlainJson.MAPPER.treeToValue(node, draft),
              line.version(),
              Instant.ofEpochMilli(line.at()),
              line.by()),
          Optional.ofNullable(line.key())
              .flatMap(key -> Optional.ofNullable(line.digest()).map(of -> new Creation(key, of))));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode written(Kept<?> kept) {
    var saved = kept.saved();
    ObjectNode line =
        PlainJson.MAPPER.valueToTree(
            new Line(
                saved.project(),
                saved.id(),
                saved.version(),
                saved.changedAt().toEpochMilli(),
                saved.changedBy(),
                kept.creation().map(Creation::key).orElse(null),
                kept.creation().map(Creation::digest).orElse(null)));
    return line.setAll(PlainJson.MAPPER.<ObjectNode>valueToTree(saved.draft()));
  }

  private record Kept<D>(Saved<D> saved, Optional<Creation> creation) {

    boolean is(String project, String id) {
      return saved.project().equals(project) && saved.id().equals(id);
    }
  }

  /**
   * What stands beside the draft's own members.
   *
   * @param at UTC milliseconds
   * @param key of the request that made it
   */
  private record Line(
      String project,
      String id,
      int version,
      long at,
      String by,
      @Nullable String key,
      @Nullable String digest) {}
}
