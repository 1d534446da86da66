package io.rapport.local.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a project's file, which has its name once it is complete. */
final class ProjectFileWriter implements AutoCloseable {

  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private final Path file;
  private final Path writing;
  private final ZipOutputStream zip;
  private final List<Manifest.Entry> entries = new ArrayList<>();

  ProjectFileWriter(Path file) throws IOException {
    this.file = file;
    this.writing = file.resolveSibling(file.getFileName() + ".writing");
    this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(writing)));
  }

  void add(String name, byte[] content) throws IOException {
    put(name, content);
    entries.add(new Manifest.Entry(name, content.length, Sha256.of(content)));
  }

  Manifest complete(String project, String name, Instant at) throws IOException {
    var manifest = new Manifest(Manifest.FORMAT, project, name, at, entries);
    put(Manifest.NAME, JSON.writeValueAsBytes(manifest));
    zip.close();
    Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE);
    return manifest;
  }

  /** What is not complete is gone. */
  @Override
  public void close() throws IOException {
    zip.close();
    Files.deleteIfExists(writing);
  }

  private void put(String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
