package io.rapport.local.part;

import io.rapport.local.site.Service;
import io.rapport.local.site.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the system is made of, each after what it needs. */
public final class Parts {

  private Parts() {}

  /** What others have built: the broker, the database, the login provider. */
  public static List<Part> foundation(Site site) {
    return List.of(new Postgres(site), new KafkaBroker(site), new KeycloakProvider(site));
  }

  /** The broker and the database alone. */
  public static List<Part> storage(Site site) {
    return List.of(new Postgres(site), new KafkaBroker(site));
  }

  /** Several brokers that are one Kafka, each with a copy of every message. */
  public static List<Part> brokers(Site site, List<BrokerNode> cluster) {
    return cluster.stream().<Part>map(node -> new KafkaBroker(site, node, cluster)).toList();
  }

  /** The whole system. */
  public static List<Part> all(Site site) {
    List<Part> parts = new ArrayList<>(foundation(site));
    Arrays.stream(Service.values())
        .map(service -> new ServicePart(site, service))
        .forEach(parts::add);
    return List.copyOf(parts);
  }
}
