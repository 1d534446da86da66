package io.rapport.local.part;

import io.rapport.local.site.PortPlan;

/**
 * One broker among those that make up Kafka.
 *
 * @param id its number, from 1
 */
public record BrokerNode(int id, int port, int controllerPort) {

  /** The only one, where one is enough. */
  static BrokerNode only(PortPlan ports) {
    return new BrokerNode(1, ports.kafka(), ports.kafkaController());
  }

  /** The name of its process, and of its folder. */
  public String name() {
    return id == 1 ? KafkaBroker.NAME : KafkaBroker.NAME + "-" + id;
  }

  /** Where clients find it. */
  public String address() {
    return "localhost:" + port;
  }

  /** Where it votes, as the others write it. */
  String vote() {
    return id + "@localhost:" + controllerPort;
  }
}
