package io.rapport.tracking.brokers;

import io.rapport.local.process.HostTools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that is a volume of its own, in memory, with little room; only root may have one. */
record SmallVolume(Path path, boolean isMounted) implements AutoCloseable {

  private static final int MEBIBYTES = 160;
  private static final byte[] BALLAST = new byte[64 * 1024];

  static SmallVolume mount(Path path) {
    try {
      Files.createDirectories(path);
      return new SmallVolume(
          path,
          HostTools.succeeds(
              "mount", "-t", "tmpfs", "-o", "size=" + MEBIBYTES + "m", "rapport", path.toString()));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Somebody else fills it to the last byte. */
  void fill() {
    try (var file = Files.newOutputStream(ballast())) {
      while (true) {
        file.write(BALLAST);
      }
    } catch (IOException full) {
      // As wanted.
    }
  }

  /** What somebody else had put there is gone. */
  void makeRoom() {
    try {
      Files.delete(ballast());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  @Override
  public void close() {
    if (isMounted && !HostTools.succeeds("umount", path.toString())) {
      throw new IllegalStateException(path + " cannot be unmounted");
    }
  }

  private Path ballast() {
    return path.resolve("ballast");
  }
}
