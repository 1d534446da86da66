package io.rapport.survey.domain.followup;

/** Somebody who belongs to the project, as the login provider knows them. */
public record Member(String issuer, String subject) {}
