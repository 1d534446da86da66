package io.rapport.metrics.adapter.out.duckdb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file of lines that are on the disk once they are added. What was not written to its end is no
 * line, and the next one takes its place.
 */
record LineFile(Path file) {

  List<String> lines() {
    try {
      return Files.exists(file) ? whole(Files.readAllBytes(file)).lines().toList() : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(String line) {
    try {
      Files.createDirectories(DurableFiles.folder(file));
      var before = lines().stream().mapToLong(known -> known.getBytes(UTF_8).length + 1L).sum();
      try (var channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.truncate(before).position(before);
        write(channel, ByteBuffer.wrap((line + "\n").getBytes(UTF_8)));
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    DurableFiles.syncParent(file);
  }

  /** These lines are all there are from now on. */
  void replace(List<String> lines) {
    var content = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    DurableFiles.replace(file, content.getBytes(UTF_8));
  }

  private static String whole(byte[] content) {
    int end = content.length;
    while (end > 0 && content[end - 1] != '\n') {
      end--;
    }
    return new String(content, 0, end, UTF_8);
  }

  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
