package io.rapport.local.part;

import io.rapport.local.Progress;
import io.rapport.local.process.HostTools;
import io.rapport.local.process.ProcessSpec;
import io.rapport.local.process.StopSignal;
import io.rapport.local.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PostgreSQL: one server, with a database and a user of its own for each that needs one. */
final class Postgres implements Part {

  static final String NAME = "postgres";

  private static final String SUPERUSER = "postgres";
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final Site site;
  private final Archives archives;
  private final Path data;

  Postgres(Site site) {
    this.site = site;
    this.archives = new Archives(site.installation());
    this.data = site.data().postgres();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> needs() {
    return Set.of();
  }

  @Override
  public void prepare(Progress progress) throws IOException {
    HostTools host = HostTools.here();
    if (host.root() && !host.userNamespace()) {
      throw new IOException(
          "PostgreSQL refuses to run as root, and this machine permits no user namespace. "
              + "Run ./rapport as an ordinary user.");
    }
    archives.postgres(progress);
    if (!Files.exists(data)) {
      initialise();
    }
  }

  /** Made beside and moved into place, so that an interrupted one is never taken for a database. */
  private void initialise() throws IOException {
    Path draft = data.resolveSibling("postgres.draft");
    FileTree.delete(draft);
    Path password = Files.createTempFile(site.data().root(), "postgres", ".pw");
    try {
      Files.writeString(password, site.identity().postgresPassword());
      OneShot.run(
          spec(
              "postgres-init",
              List.of(
                  program("initdb"),
                  "-D",
                  draft.toString(),
                  "--username=" + SUPERUSER,
                  "--pwfile=" + password,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--locale=C",
                  "--no-instructions"),
              draft.toString()));
      Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.delete(password);
    }
  }

  @Override
  public ProcessSpec process() {
    List<String> command = new ArrayList<>(List.of(program("postgres"), "-D", data.toString()));
    Map<String, String> settings =
        Map.of(
            "port", Integer.toString(site.ports().postgres()),
            "listen_addresses", "localhost",
            // A path may be too long for a socket, and nobody needs one.
            "unix_socket_directories", "",
            "fsync", "on",
            "shared_buffers", "32MB",
            "max_connections", "80",
            "io_method", "sync",
            "log_timezone", "UTC");
    settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return spec(NAME, command, mark());
  }

  private ProcessSpec spec(String name, List<String> command, String mark) {
    return new ProcessSpec(
        name,
        command,
        Map.of(),
        site.data().root(),
        site.data().log(name),
        mark,
        true,
        StopSignal.INT,
        GRACE);
  }

  private String mark() {
    return "-D " + data;
  }

  private String program(String name) {
    return archives.postgresHome().resolve("bin").resolve(name).toString();
  }

  @Override
  public boolean answers() {
    if (!Listening.on(site.ports().postgres())) {
      return false;
    }
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet directory = statement.executeQuery("SHOW data_directory")) {
      return directory.next() && directory.getString(1).equals(data.toString());
    } catch (SQLException notYet) {
      return false;
    }
  }

  @Override
  public void furnish() throws IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (Database database : databases()) {
        database.createIn(statement);
      }
    } catch (SQLException e) {
      throw new IOException("PostgreSQL does not make the databases: " + e.getMessage(), e);
    }
  }

  private List<Database> databases() {
    return List.of(
        new Database("gateway", site.identity().gatewayPassword()),
        new Database("survey", site.identity().surveyPassword()),
        new Database("keycloak", site.identity().keycloakPassword()));
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        Database.url(site.ports(), "postgres"), SUPERUSER, site.identity().postgresPassword());
  }

  @Override
  public Duration patience() {
    return PATIENCE;
  }
}
