package io.rapport.local.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to run on a data directory; the operating system takes it back when the holder dies,
 * however it dies.
 */
public final class DataLock implements AutoCloseable {

  private final FileChannel file;

  private DataLock(FileChannel file) {
    this.file = file;
  }

  /** The lock, or nothing when somebody else holds it. */
  public static Optional<DataLock> take(DataDirectory data) {
    try {
      FileChannel file =
          FileChannel.open(data.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(file)) {
        return Optional.of(new DataLock(file));
      }
      file.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean locked(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
