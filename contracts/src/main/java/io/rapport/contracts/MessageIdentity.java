package io.rapport.contracts;

import java.time.Instant;

/**
 * What names one message: the CloudEvents attributes that differ from message to message.
 *
 * @param id unique within the topic's source
 * @param time when it happened
 * @param subject what it is about, such as a project's or survey's id
 */
public record MessageIdentity(String id, Instant time, String subject) {}
