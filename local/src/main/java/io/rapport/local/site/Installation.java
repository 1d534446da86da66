package io.rapport.local.site;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The built checkout that the system is started from. */
public record Installation(Path home) {

  public Installation {
    home = home.toAbsolutePath().normalize();
  }

  /**
   * The checkout named by the system property {@code rapport.home}, else the one around the working
   * directory.
   */
  public static Installation find() {
    return Optional.ofNullable(System.getProperty("rapport.home"))
        .map(Path::of)
        .or(() -> enclosing(Path.of("").toAbsolutePath()))
        .map(Installation::new)
        .orElseThrow(() -> new IllegalStateException("Not inside a checkout of Rapport"));
  }

  private static Optional<Path> enclosing(Path directory) {
    return Stream.iterate(directory, folder -> folder != null, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("local/broker/pom.xml")))
        .findFirst();
  }

  /** What starts this service. */
  public Path jar(Service service) {
    return application(service).resolve("quarkus-run.jar");
  }

  /** For a program of this service that is not the service itself. */
  public String classPath(Service service) {
    return Stream.of("app", "quarkus", "lib/main", "lib/boot")
        .map(folder -> application(service).resolve(folder) + "/*")
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The class path of the broker, short enough to be read whole from a process list. */
  public String brokerClassPath() {
    return home.resolve("local/broker/target/lib") + "/*";
  }

  private Path application(Service service) {
    return home.resolve(service.module()).resolve("target/quarkus-app");
  }

  /** The archive of a part that does not come as jars, for instance {@code keycloak}. */
  public Path archive(String part) {
    Properties archives = new Properties();
    try (InputStream names = Installation.class.getResourceAsStream("archives.properties")) {
      archives.load(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return home.resolve("local/target/archives").resolve(archives.getProperty(part));
  }

  /** Where a JVM keeps the classes it has loaded, so that it starts quicker the next time. */
  public Path loadedClasses(String process) {
    return home.resolve("local/target").resolve(process + ".jsa");
  }

  /** Where archives are unpacked to, once for all data directories. */
  public Path unpacked() {
    return home.resolve("local/target/unpacked");
  }
}
