package io.rapport.local.part;

import io.rapport.local.Progress;
import io.rapport.local.site.Installation;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The parts that come as archives, unpacked once per checkout and version. */
final class Archives {

  /** Fills an empty directory. */
  @FunctionalInterface
  interface Filling {
    void into(Path directory) throws IOException;
  }

  private final Installation installation;

  Archives(Installation installation) {
    this.installation = installation;
  }

  Path postgresHome() {
    return home("postgresql");
  }

  Path keycloakHome() {
    return home("keycloak");
  }

  void postgres(Progress progress) throws IOException {
    once(
        postgresHome(),
        directory -> {
          progress.say("Unpacking PostgreSQL (once)");
          Unpacking.tarInsideOfJar(installation.archive("postgresql"), directory);
        });
  }

  void keycloak(Progress progress, Filling build) throws IOException {
    once(
        keycloakHome(),
        directory -> {
          progress.say("Unpacking Keycloak and building it for PostgreSQL (once, half a minute)");
          Unpacking.zipWithoutItsTopFolder(installation.archive("keycloak"), directory);
          build.into(directory);
        });
  }

  /**
   * Filled beside and moved into place, so that an interrupted one is never taken for a whole one.
   */
  private void once(Path home, Filling filling) throws IOException {
    if (Files.exists(home)) {
      return;
    }
    Files.createDirectories(installation.unpacked());
    Path draft = home.resolveSibling(home.getFileName() + ".draft");
    try (FileChannel file =
            FileChannel.open(
                home.resolveSibling(home.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock othersWait = file.lock()) {
      if (othersWait.isValid() && !Files.exists(home)) {
        FileTree.delete(draft);
        Files.createDirectories(draft);
        filling.into(draft);
        Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private Path home(String part) {
    String archive = installation.archive(part).getFileName().toString();
    return installation.unpacked().resolve(archive.substring(0, archive.lastIndexOf('.')));
  }
}
