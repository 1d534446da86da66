package io.rapport.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Repeats what another process writes to its log. */
record Echo(Path log, PrintStream out) {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
  private static final int PIECE = 8192;

  /** Repeats until the end, and then what was still missing. */
  void until(BooleanSupplier end) throws IOException {
    try (FileChannel file = FileChannel.open(log, StandardOpenOption.READ)) {
      while (!end.getAsBoolean()) {
        repeat(file);
        LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      }
      repeat(file);
    }
  }

  private void repeat(FileChannel file) throws IOException {
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    while (file.read(piece) > 0) {
      out.write(piece.array(), 0, piece.position());
      piece.clear();
    }
    out.flush();
  }
}
