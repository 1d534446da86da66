package io.rapport.e2e;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser that {@code ./rapport test} has found or brought; without one a test is skipped, and
 * says why.
 */
final class Browser {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private Browser() {}

  static Path find() {
    Optional<Path> browser = named().or(Browser::installed);
    Assumptions.assumeTrue(
        browser.isPresent(),
        "No browser: RAPPORT_BROWSER names none, and neither chromium nor google-chrome is"
            + " installed");
    return browser.orElseThrow();
  }

  private static Optional<Path> named() {
    return Optional.ofNullable(System.getenv("RAPPORT_BROWSER"))
        .filter(path -> !path.isBlank())
        .map(Path::of);
  }

  private static Optional<Path> installed() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
