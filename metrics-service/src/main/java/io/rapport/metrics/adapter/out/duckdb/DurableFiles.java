package io.rapport.metrics.adapter.out.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Objects;

/** Files that are there whole or not at all, whatever is killed when. */
final class DurableFiles {

  private DurableFiles() {}

  /** Returns once all below this folder is on the disk. */
  static void syncAll(Path folder) {
    try (var files = Files.walk(folder)) {
      files.forEach(DurableFiles::sync);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a file or folder, complete on the disk, the name under which it counts. */
  static void move(Path complete, Path name) {
    try {
      Files.move(
          complete, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    syncParent(name);
  }

  static void replace(Path file, byte[] content) {
    var written = file.resolveSibling(file.getFileName() + ".writing");
    try {
      Files.write(written, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sync(written);
    move(written, file);
  }

  static void sync(Path path) {
    // A folder can only be opened for reading, and is synced all the same.
    var mode = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (var channel = FileChannel.open(path, mode)) {
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void syncParent(Path path) {
    sync(folder(path));
  }

  /** In which it lies. */
  static Path folder(Path path) {
    return Objects.requireNonNull(path.toAbsolutePath().getParent());
  }

  /** Also when it is not there. */
  static void deleteAll(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (var files = Files.walk(path)) {
      for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
