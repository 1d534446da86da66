package io.rapport.metrics.adapter.in.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes lines into a file while there is room for them. */
final class BoundedLines implements AutoCloseable {

  private final OutputStream out;
  private final Room room;
  private long rows;
  private long bytes;

  BoundedLines(Path file, Room room, String head) throws IOException {
    this.out = new BufferedOutputStream(Files.newOutputStream(file));
    this.room = room;
    write(head.getBytes(UTF_8));
  }

  void add(String row) {
    rows++;
    write(row.getBytes(UTF_8));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void write(byte[] line) {
    bytes += line.length;
    room.check(rows, bytes);
    try {
      out.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
