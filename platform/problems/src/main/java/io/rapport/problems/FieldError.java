package io.rapport.problems;

/**
 * One thing that is wrong with a request.
 *
 * @param field where, as a path such as {@code questions[0].type}
 * @param reason why, as a sentence for a person
 */
public record FieldError(String field, String reason) {}
