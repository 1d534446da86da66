package io.rapport.survey.domain.branching;

import java.util.Optional;

/**
 * A way from one question to the next, by their ids.
 *
 * @param by the index of the branch that leads there; empty where none does
 * @param to empty: to the end
 */
record Step(String from, Optional<Integer> by, Optional<String> to) {}
