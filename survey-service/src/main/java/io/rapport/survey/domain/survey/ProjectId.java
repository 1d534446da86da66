package io.rapport.survey.domain.survey;

/** The project that a survey belongs to. */
public record ProjectId(String value) {}
