package io.rapport.gateway.adapter.in.http.login;

import io.rapport.gateway.domain.project.Person;
import java.util.Optional;

/**
 * A person at the door.
 *
 * @param name what to call them
 * @param accessToken what opens the services to them
 */
public record Visitor(Person person, Optional<String> name, String accessToken) {}
