package io.rapport.gateway.domain.project;

import java.util.Optional;

/**
 * Somebody who is logged in.
 *
 * @param email the address that the login provider has verified
 */
public record Person(Identity identity, Optional<Email> email) {}
