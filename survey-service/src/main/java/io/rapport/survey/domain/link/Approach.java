package io.rapport.survey.domain.link;

import java.time.Instant;
import java.util.Optional;

/**
 * How an answer came, for those who tell machines from people.
 *
 * @param saysCrawler whether the client calls itself a machine
 * @param hiddenFieldFilled whether there is something in the field that no person sees
 * @param goesOn whether its response was begun before, by a person as far as anybody knows
 * @param pageGivenAt when the page was given that it answers
 * @param scan the latest scan of its link
 */
public record Approach(
    boolean saysCrawler,
    boolean hiddenFieldFilled,
    boolean goesOn,
    Optional<Instant> pageGivenAt,
    Optional<Scan> scan,
    Instant at) {}
