package io.rapport.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.local.site.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("architecture")
class PackagesTest {

  @Test
  void every_package_is_null_marked_because_nullaway_skips_the_others_silently()
      throws IOException {
    for (Path folder : packages()) {
      assertThat(folder.resolve("package-info.java")).content().contains("@NullMarked");
    }
  }

  private static List<Path> packages() throws IOException {
    Path sources = Installation.find().home().resolve("local/src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> folders =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList();
      assertThat(folders).hasSizeGreaterThan(5);
      return folders;
    }
  }
}
