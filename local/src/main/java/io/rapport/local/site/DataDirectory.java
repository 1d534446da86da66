package io.rapport.local.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The directory that keeps everything of one local system: data, logs, passwords. */
public record DataDirectory(Path root) {

  public DataDirectory {
    root = root.toAbsolutePath().normalize();
  }

  /** Where data is kept unless one says otherwise. */
  public static DataDirectory usual(Installation installation) {
    return new DataDirectory(installation.home().resolve(".rapport"));
  }

  /** Makes the directory, closed to other users, where it does not exist. */
  public void create() {
    directory(root);
    directory(logs());
  }

  public Path postgres() {
    return root.resolve("postgres");
  }

  /** Of the broker of this name. */
  public Path kafka(String broker) {
    return root.resolve(broker);
  }

  public Path keycloak() {
    return root.resolve("keycloak");
  }

  public Path metrics() {
    return root.resolve("metrics");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  public Path log(String process) {
    return logs().resolve(process + ".log");
  }

  public Path identityFile() {
    return root.resolve("identity.json");
  }

  public Path instanceFile() {
    return root.resolve("instance.json");
  }

  public Path lockFile() {
    return root.resolve("lock");
  }

  /** Present once the sample project is complete. */
  public Path sampleMark() {
    return root.resolve("sample-project");
  }

  private static void directory(Path path) {
    try {
      Files.createDirectories(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
