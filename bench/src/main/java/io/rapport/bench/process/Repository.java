package io.rapport.bench.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Where the built services are. */
public record Repository(Path root) {

  /** As the start command says, else the repository around the working directory. */
  public static Repository here() {
    return new Repository(
        Optional.ofNullable(System.getProperty("rapport.home"))
            .map(Path::of)
            .orElseGet(() -> around(Path.of("").toAbsolutePath())));
  }

  /** The service as it is packaged. */
  public Path service(String name) {
    return built(root.resolve(name).resolve("target/quarkus-app/quarkus-run.jar"));
  }

  /** The broker's class path. */
  public String broker() {
    return built(root.resolve("local/broker/target/lib")) + "/*";
  }

  private static Path built(Path path) {
    if (!Files.exists(path)) {
      throw new IllegalStateException(path + " is not built; ./rapport bench builds it");
    }
    return path;
  }

  private static Path around(Path folder) {
    return Files.exists(folder.resolve("mvnw"))
        ? folder
        : around(Objects.requireNonNull(folder.getParent(), "Not inside the repository"));
  }
}
