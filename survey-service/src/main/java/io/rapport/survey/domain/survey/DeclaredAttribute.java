package io.rapport.survey.domain.survey;

import java.util.Optional;

/**
 * A fact that a survey expects to travel with its answers, unseen.
 *
 * @param parameter of the address of a page with the survey, if its value becomes the attribute
 */
public record DeclaredAttribute(String name, Optional<String> parameter) {}
