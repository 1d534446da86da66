package io.rapport.local.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFileTest {

  private static final Instant AT = Instant.parse("2026-01-05T12:00:00Z");
  private static final byte[] EVENTS = "PAR1 events PAR1".getBytes(UTF_8);

  @TempDir private Path folder;

  @Test
  void what_was_written_is_read() throws IOException {
    var file = written();

    try (var reader = ProjectFileReader.open(file)) {
      var manifest = reader.manifest();
      assertThat(manifest.name()).isEqualTo("Shop");
      assertThat(manifest.exportedAt()).isEqualTo(AT);
      assertThat(manifest.of("events")).hasSize(1);
      assertThat(reader.read(manifest.of("events").getFirst())).isEqualTo(EVENTS);
      assertThat(reader.json("project.json").path("name").asText()).isEqualTo("Shop");
    }
    assertThat(ImportProject.check(file)).startsWith("Shop of 2026-01-05T12:00:00Z: complete");
  }

  @Test
  void what_is_not_complete_has_no_name() throws IOException {
    var file = folder.resolve("it.zip");

    try (var writer = new ProjectFileWriter(file)) {
      writer.add("project.json", "{}".getBytes(UTF_8));
    }

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_file_that_was_cut_off_is_refused() throws IOException {
    var bytes = Files.readAllBytes(written());
    for (int length : new int[] {0, 10, bytes.length / 2, bytes.length - 1}) {
      var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, length));

      assertRefused(cut, "is no export, or was cut off");
    }
  }

  @Test
  void a_file_in_which_a_byte_has_changed_is_refused() throws IOException {
    var entries = entries();
    entries.put("events/000001.parquet", "PAR1 evenst PAR1".getBytes(UTF_8));

    assertRefused(zip(entries), "events/000001.parquet: is not what was exported");
  }

  @Test
  void another_format_is_refused_by_its_number() throws IOException {
    assertRefused(
        zip(manifest("\"format\":2", "\"format\":3")), "format: is 3; this version reads 1 to 2");
    assertRefused(zip(manifest("{", "nonsense")), "manifest.json: is none");
  }

  @Test
  void a_file_of_the_first_format_is_read_and_has_no_alerts() throws IOException {
    try (var reader = ProjectFileReader.open(zip(manifest("\"format\":2", "\"format\":1")))) {
      assertThat(reader.manifest().name()).isEqualTo("Shop");
      assertThat(reader.jsonIfAny("alerts.json")).isEmpty();
    }
  }

  @Test
  void names_that_lead_elsewhere_are_refused() throws IOException {
    var entries = manifest("events/000001.parquet", "../../etc/cron.d/evil");
    entries.put("../../etc/cron.d/evil", EVENTS);

    assertRefused(zip(entries), "../../etc/cron.d/evil: is a name that no export has");
  }

  @Test
  void what_the_manifest_does_not_name_is_refused() throws IOException {
    var entries = entries();
    entries.put("events/000002.parquet", EVENTS);

    assertRefused(zip(entries), "there is more in the file than the manifest names");
  }

  @Test
  void what_is_missing_is_refused() throws IOException {
    var entries = entries();
    entries.remove("events/000001.parquet");

    assertRefused(zip(entries), "events/000001.parquet: is missing");
  }

  /** A small file of very many zeros. */
  @Test
  void what_unfolds_beyond_all_measure_is_refused_where_it_is_longer_than_it_says()
      throws IOException {
    var entries = entries();
    entries.put("events/000001.parquet", new byte[64 << 20]);
    var bomb = zip(entries);

    assertThat(Files.size(bomb)).isLessThan(1 << 20);
    assertRefused(bomb, "events/000001.parquet: is longer than it says");
    assertRefused(
        zip(manifest("\"bytes\":" + EVENTS.length, "\"bytes\":67108864")),
        "events/000001.parquet: has more than 10485760 bytes");
  }

  private Path written() throws IOException {
    var file = folder.resolve("it.zip");
    try (var writer = new ProjectFileWriter(file)) {
      writer.add("project.json", "{\"name\":\"Shop\"}".getBytes(UTF_8));
      writer.add("events/000001.parquet", EVENTS);
      writer.complete("p", "Shop", AT);
    }
    return file;
  }

  private Map<String, byte[]> entries() throws IOException {
    var entries = new TreeMap<String, byte[]>();
    try (var zip = new ZipFile(written().toFile())) {
      for (var entry : zip.stream().toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    Files.delete(folder.resolve("it.zip"));
    return entries;
  }

  private Map<String, byte[]> manifest(String said, String instead) throws IOException {
    var entries = entries();
    entries.computeIfPresent(
        "manifest.json",
        (_, content) -> new String(content, UTF_8).replace(said, instead).getBytes(UTF_8));
    return entries;
  }

  private Path zip(Map<String, byte[]> entries) throws IOException {
    var file = folder.resolve("made.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }

  private static void assertRefused(Path file, String why) {
    assertThatThrownBy(() -> ProjectFileReader.open(file))
        .isInstanceOf(ProjectFileRefused.class)
        .hasMessageContaining(why);
  }
}
