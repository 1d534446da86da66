package io.rapport.metrics.domain.ingest;

/**
 * One partition of a topic.
 *
 * @param topicId differs when a topic was deleted and made again: its offsets mean other messages
 */
public record LogPartition(String topic, String topicId, int partition) {}
