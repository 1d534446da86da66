package io.rapport.metrics.domain.survey;

/** The survey that a fact is about, in the version that was shown. */
public record SurveyRef(String id, int version, String name) {}
