package io.rapport.survey.domain.result;

/**
 * How many answers to a version say something.
 *
 * @param stretch of time in which they were given, from 0
 */
public record Said(Mark mark, int version, int stretch, long count) {}
