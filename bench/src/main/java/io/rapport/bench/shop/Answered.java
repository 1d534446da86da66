package io.rapport.bench.shop;

/**
 * One answer to one survey question.
 *
 * @param at in milliseconds
 * @param nps whether it is of 0 to 10, else of 1 to 5
 */
public record Answered(long at, int person, boolean nps, int score, long number) {}
