package io.rapport.tracking.domain.replay;

/**
 * Where in the log a refused event lies.
 *
 * @param refusalId the refusal that must be found there: a log that was made anew has others
 */
public record Place(int partition, long offset, String refusalId) {}
