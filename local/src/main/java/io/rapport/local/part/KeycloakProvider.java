package io.rapport.local.part;

import io.rapport.local.Progress;
import io.rapport.local.process.ProcessSpec;
import io.rapport.local.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Keycloak: the OIDC provider, with the realm {@code rapport} and its three users. */
final class KeycloakProvider implements Part {

  static final String NAME = "keycloak";

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int HEAP = 320;
  private static final List<String> PACKAGES_IT_OPENS =
      List.of("java.util", "java.util.concurrent", "java.security", "java.lang");

  private final Site site;
  private final Archives archives;
  private final Path home;

  KeycloakProvider(Site site) {
    this.site = site;
    this.archives = new Archives(site.installation());
    this.home = site.data().keycloak();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> needs() {
    return Set.of(Postgres.NAME);
  }

  @Override
  public void prepare(Progress progress) throws IOException {
    archives.keycloak(progress, this::build);
    Path realm = home.resolve("data/import/rapport-realm.json");
    Files.createDirectories(realm.getParent());
    Files.createDirectories(home.resolve("conf"));
    Files.createDirectories(home.resolve("providers"));
    Path library = home.resolve("lib");
    if (Files.exists(library, LinkOption.NOFOLLOW_LINKS)) {
      Files.delete(library);
    }
    Files.createSymbolicLink(library, archives.keycloakHome().resolve("lib"));
    Files.writeString(realm, Realm.json(site.identity()));
  }

  /** Fixes what may not change later, so that no start has to work it out again. */
  private void build(Path distribution) throws IOException {
    OneShot.run(
        program("keycloak-build", distribution, List.of("build", "--db=postgres")).in(site));
  }

  @Override
  public ProcessSpec process() {
    return program(NAME, home, List.of("start", "--optimized", "--import-realm")).in(site);
  }

  private JavaProgram program(String name, Path keycloakHome, List<String> arguments) {
    return new JavaProgram(
        name,
        HEAP,
        options(keycloakHome),
        Stream.concat(
                Stream.of(
                    "-cp",
                    keycloakHome.resolve("lib/quarkus-run.jar").toString(),
                    "io.quarkus.bootstrap.runner.QuarkusEntryPoint"),
                arguments.stream())
            .toList(),
        environment());
  }

  /** What Keycloak's own start script gives to the JVM, without its choice of garbage collector. */
  private static List<String> options(Path keycloakHome) {
    return Stream.concat(
            PACKAGES_IT_OPENS.stream()
                .map(opened -> "--add-opens=java.base/" + opened + "=ALL-UNNAMED"),
            Stream.of(
                "-Dkc.home.dir=" + keycloakHome,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Duser.language=en"))
        .toList();
  }

  private Map<String, String> environment() {
    return Map.ofEntries(
        Map.entry("KC_CACHE", "local"),
        Map.entry("KC_HTTP_ENABLED", "true"),
        Map.entry("KC_HTTP_HOST", "localhost"),
        Map.entry("KC_HTTP_PORT", Integer.toString(site.ports().login())),
        Map.entry("KC_HTTP_POOL_MAX_THREADS", "8"),
        Map.entry("KC_HOSTNAME", "http://localhost:" + site.ports().login()),
        Map.entry("KC_DB_URL", Database.url(site.ports(), "keycloak")),
        Map.entry("KC_DB_USERNAME", "keycloak"),
        Map.entry("KC_DB_PASSWORD", site.identity().keycloakPassword()),
        Map.entry("KC_DB_POOL_INITIAL_SIZE", "1"),
        Map.entry("KC_DB_POOL_MIN_SIZE", "1"),
        Map.entry("KC_DB_POOL_MAX_SIZE", "8"),
        Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
        Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", site.identity().consolePassword()));
  }

  @Override
  public boolean answers() {
    return HttpProbe.succeeds(site.ports().realm() + "/.well-known/openid-configuration");
  }

  @Override
  public void furnish() {
    // The realm is imported by Keycloak itself, at its first start.
  }

  @Override
  public Duration patience() {
    return PATIENCE;
  }
}
