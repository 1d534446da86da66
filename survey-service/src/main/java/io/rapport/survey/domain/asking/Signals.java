package io.rapport.survey.domain.asking;

/**
 * What a person's browser and page say about their privacy.
 *
 * @param consent whether the page says that they consented
 */
public record Signals(boolean gpc, boolean dnt, boolean consent) {}
