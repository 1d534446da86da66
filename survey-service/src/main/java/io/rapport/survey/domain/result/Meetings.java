package io.rapport.survey.domain.result;

/** How often a survey was shown and sent away. */
public record Meetings(long shown, long dismissed) {}
