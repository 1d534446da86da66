package io.rapport.contracts;

import java.util.Map;

/**
 * One topic as {@code topics.json} declares it; stacks, tests and deployments create it from this.
 *
 * @param record the Avro record that it carries
 * @param version the schema version that is written today, from 1
 * @param type the CloudEvents type of its messages
 * @param source the CloudEvents source of its messages
 * @param key what its messages are keyed by, in words
 * @param config the broker's settings of this topic
 */
public record TopicDeclaration(
    String name,
    String about,
    String record,
    int version,
    String type,
    String source,
    String key,
    int partitions,
    Map<String, String> config) {

  public TopicDeclaration {
    config = Map.copyOf(config);
  }
}
