package io.rapport.survey.domain;

/**
 * One thing that is wrong with what somebody sent.
 *
 * @param field where, as a path such as {@code answers.nps}
 * @param reason why, as a phrase that goes on from the field
 */
public record Fault(String field, String reason) {}
