package io.rapport.gateway.domain.project;

/** Who somebody is for the login provider: a subject of an issuer. */
public record Identity(String issuer, String subject) {}
