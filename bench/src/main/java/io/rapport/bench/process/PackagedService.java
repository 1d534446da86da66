package io.rapport.bench.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A service as it is packaged: its program, and where it is asked and looked after. */
public record PackagedService(Program program, int port, ManagementPort management)
    implements AutoCloseable {

  /** Starts it with these Java options and what it needs beside the broker, until it is ready. */
  public static PackagedService start(
      String name,
      Repository repository,
      Path folder,
      Broker broker,
      List<String> options,
      Map<String, String> settings)
      throws IOException, InterruptedException {
    int port = FreePort.next();
    var management = ManagementPort.free();
    var environment = new HashMap<>(settings);
    environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.address());
    environment.put("QUARKUS_HTTP_HOST", "localhost");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management.number()));
    var program =
        Program.start(
            name,
            folder,
            Stream.concat(options.stream(), Stream.of("-jar", repository.service(name).toString()))
                .toList(),
            environment);
    program.awaitReady(management);
    return new PackagedService(program, port, management);
  }

  @Override
  public void close() {
    program.close();
  }
}
