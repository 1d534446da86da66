package io.rapport.gateway.domain.json;

/**
 * One thing that is wrong with a JSON value.
 *
 * @param field where, as a path such as {@code settings.goals[0].op}
 * @param reason why, as a sentence for a person
 */
public record Flaw(String field, String reason) {}
