package io.rapport.survey.domain.response;

/**
 * Answers that somebody hands in, all or some of a response.
 *
 * @param completed whether it closes the response
 */
public record Submission(ResponseId response, Occasion occasion, Sheet sheet, boolean completed) {}
