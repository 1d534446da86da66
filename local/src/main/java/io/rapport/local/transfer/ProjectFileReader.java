package io.rapport.local.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads a project's file and believes nothing of it: what the manifest does not name is not there,
 * nothing is written anywhere under a name that stands in it, and nothing is read beyond the length
 * that was said.
 */
final class ProjectFileReader implements AutoCloseable {

  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();
  private static final Pattern NAME =
      Pattern.compile(
          "(project|segments|alerts|annotations|decisions)\\.json|surveys/\\d{6}\\.json|(encounters|responses)/[0-9a-f-]{36}-\\d{6}\\.json|(events|answers)/\\d{6}\\.parquet");
  private static final int LARGEST = 10 << 20;
  private static final int MOST = 100_000;

  private final ZipFile zip;
  private final Manifest manifest;

  private ProjectFileReader(ZipFile zip) throws IOException {
    this.zip = zip;
    this.manifest = manifest(content(Manifest.NAME, LARGEST));
    check();
  }

  static ProjectFileReader open(Path file) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new ProjectFileRefused(
          file.toString(), "is no export, or was cut off: " + e.getMessage());
    }
    try {
      return new ProjectFileReader(zip);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /** Of the entry as it was written. */
  byte[] read(Manifest.Entry entry) throws IOException {
    byte[] content = content(entry.name(), entry.bytes());
    if (!Sha256.of(content).equals(entry.sha256())) {
      throw new ProjectFileRefused(entry.name(), "is not what was exported: it was damaged");
    }
    return content;
  }

  JsonNode json(String name) throws IOException {
    return jsonIfAny(name).orElseThrow(() -> new ProjectFileRefused(name, "is missing"));
  }

  /** Of what the files of an earlier format do not have. */
  Optional<JsonNode> jsonIfAny(String name) throws IOException {
    for (var entry : manifest.entries()) {
      if (entry.name().equals(name)) {
        return Optional.of(JSON.readTree(read(entry)));
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static Manifest manifest(byte[] content) throws IOException {
    try {
      var format = JSON.readTree(content).path("format").asInt();
      if (format < Manifest.OLDEST || format > Manifest.FORMAT) {
        throw new ProjectFileRefused(
            "format",
            "is %d; this version reads %d to %d"
                .formatted(format, Manifest.OLDEST, Manifest.FORMAT));
      }
      return JSON.readValue(content, Manifest.class);
    } catch (JsonProcessingException e) {
      throw new ProjectFileRefused(Manifest.NAME, "is none: " + e.getOriginalMessage());
    }
  }

  private void check() throws IOException {
    if (manifest.entries().size() > MOST) {
      throw new ProjectFileRefused("entries", "are more than " + MOST);
    }
    var names = new HashSet<String>();
    for (var entry : manifest.entries()) {
      if (!NAME.matcher(entry.name()).matches() || !names.add(entry.name())) {
        throw new ProjectFileRefused(entry.name(), "is a name that no export has, or has once");
      }
      if (entry.bytes() < 0 || entry.bytes() > LARGEST) {
        throw new ProjectFileRefused(entry.name(), "has more than " + LARGEST + " bytes");
      }
      read(entry);
    }
    if (zip.size() != names.size() + 1) {
      throw new ProjectFileRefused("entries", "there is more in the file than the manifest names");
    }
  }

  /** Stops where it is longer than it says. */
  private byte[] content(String name, long most) throws IOException {
    var entry =
        Optional.ofNullable(zip.getEntry(name))
            .orElseThrow(() -> new ProjectFileRefused(name, "is missing"));
    try (var in = zip.getInputStream(entry)) {
      byte[] content = in.readNBytes(Math.toIntExact(most) + 1);
      if (content.length > most) {
        throw new ProjectFileRefused(name, "is longer than it says");
      }
      return content;
    } catch (ZipException e) {
      throw new ProjectFileRefused(name, "was damaged: " + e.getMessage());
    }
  }
}
