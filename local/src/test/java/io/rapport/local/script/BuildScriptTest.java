package io.rapport.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildScriptTest {

  private static final Instant BUILT = Instant.parse("2026-11-21T10:00:00Z");
  private static final List<String> SERVICES =
      List.of("gateway", "tracking-service", "survey-service", "metrics-service");

  @TempDir Path checkout;

  @BeforeEach
  void everything_is_built() throws IOException {
    write("pom.xml");
    write("gateway/pom.xml");
    write("platform/access/pom.xml");
    write("platform/access/src/main/java/Access.java");
    write("gateway/src/main/java/Old.java");
    write("gateway/src/test/java/OldTest.java");
    write("web/tracker.js");
    write("local/target/lib/x.jar");
    write("local/target/built");
    for (String service : SERVICES) {
      write(service + "/target/quarkus-app/quarkus-run.jar");
    }
    makeOld();
  }

  @Test
  void nothing_is_built_again_when_nothing_has_changed() throws Exception {
    assertThat(built()).isTrue();
  }

  @Test
  void sources_poms_and_the_web_are_what_it_is_built_from() throws Exception {
    for (String source :
        List.of(
            "pom.xml",
            "platform/access/pom.xml",
            "platform/access/src/main/java/Access.java",
            "gateway/src/main/resources/new/application.properties",
            "web/tracker.js")) {
      write(source);
      assertThat(built()).as(source).isFalse();
      makeOld();
    }
  }

  @Test
  void a_deleted_source_is_a_change() throws Exception {
    Files.delete(checkout.resolve("gateway/src/main/java/Old.java"));

    assertThat(built()).isFalse();
  }

  @Test
  void tests_and_built_files_are_no_change() throws Exception {
    write("gateway/src/test/java/NewTest.java");
    write("gateway/target/classes/New.class");

    assertThat(built()).isTrue();
  }

  @Test
  void a_missing_service_is_built() throws Exception {
    Files.delete(checkout.resolve("metrics-service/target/quarkus-app/quarkus-run.jar"));

    assertThat(built()).isFalse();
  }

  private boolean built() throws IOException, InterruptedException {
    Bash bash =
        Bash.after("build.sh", checkout, Map.of(), "is_built && echo built || echo changed");
    assertThat(bash.output()).isIn("built", "changed");
    return bash.output().equals("built");
  }

  private void write(String name) throws IOException {
    Path file = checkout.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "content");
  }

  private void makeOld() throws IOException {
    try (Stream<Path> all = Files.walk(checkout)) {
      for (Path path : all.toList()) {
        Files.setLastModifiedTime(path, FileTime.from(BUILT));
      }
    }
  }
}
