package io.rapport.local.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Who listens where: everything in one row behind the gateway's port.
 *
 * @param base the gateway's port, the one that people see
 * @param login the login provider's port; it is part of the issuer that members are known by, so it
 *     stays with the data when the others move
 */
public record PortPlan(int base, int login) {

  private static final int LOWEST = 1024;
  private static final int HIGHEST = 65_535;
  private static final int LOGIN_OFFSET = 4;
  private static final int MANAGEMENT_OFFSET = 10;

  /** Below the ports that the system hands out for outgoing connections. */
  private static final int RANDOM_FROM = 20_000;

  private static final int RANDOM_TO = 32_000;

  public PortPlan {
    if (base < LOWEST || base > HIGHEST - MANAGEMENT_OFFSET - Service.METRICS.offset()) {
      throw new IllegalArgumentException("The port must be between 1024 and 65522, not " + base);
    }
  }

  /** The usual row from this port on. */
  public static PortPlan from(int base) {
    return new PortPlan(base, base + LOGIN_OFFSET);
  }

  /** The usual row around this login provider. */
  public static PortPlan aroundLogin(int port) {
    return from(port - LOGIN_OFFSET);
  }

  /** Some row that is free just now. */
  public static PortPlan free(RandomGenerator random) {
    return IntStream.generate(() -> random.nextInt(RANDOM_FROM, RANDOM_TO))
        .mapToObj(PortPlan::from)
        .filter(plan -> plan.all().stream().allMatch(port -> PortCheck.isFree(port.number())))
        .findFirst()
        .orElseThrow();
  }

  /** The same row with the login provider elsewhere. */
  public PortPlan withLogin(int port) {
    return new PortPlan(base, port);
  }

  /** Where a service answers requests. */
  public int http(Service service) {
    return base + service.offset();
  }

  /** Where a service tells its health and metrics. */
  public int management(Service service) {
    return base + MANAGEMENT_OFFSET + service.offset();
  }

  public int kafka() {
    return base + 5;
  }

  public int kafkaController() {
    return base + 6;
  }

  public int postgres() {
    return base + 7;
  }

  /** The one public address. */
  public URI origin() {
    return url(base);
  }

  /** The base address of a service, for the others. */
  public URI url(Service service) {
    return url(http(service));
  }

  /** The issuer of tokens. */
  public URI realm() {
    return url(login).resolve("/realms/rapport");
  }

  /** Every port that must be free. */
  public List<NamedPort> all() {
    List<NamedPort> ports = new ArrayList<>();
    for (Service service : Service.values()) {
      ports.add(new NamedPort(service.module(), http(service)));
      ports.add(new NamedPort(service.module() + " (management)", management(service)));
    }
    ports.add(new NamedPort("keycloak", login));
    ports.add(new NamedPort("kafka", kafka()));
    ports.add(new NamedPort("kafka (controller)", kafkaController()));
    ports.add(new NamedPort("postgres", postgres()));
    return List.copyOf(ports);
  }

  private static URI url(int port) {
    return URI.create("http://localhost:" + port);
  }
}
