package io.rapport.survey.domain.asking;

import java.util.function.Function;

/** One reason for which a person may not be asked. */
public record Rule(String name, Function<Case, Finding> of) {}
