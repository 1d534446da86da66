package io.rapport.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds every {@link RequiresRole}. */
final class RequiresRoleFilter {

  private final ProjectGuard guard;
  private final CurrentCaller caller;

  RequiresRoleFilter(Memberships memberships, CurrentCaller caller) {
    this.guard = new ProjectGuard(memberships);
    this.caller = caller;
  }

  @ServerRequestFilter
  public void check(ResourceInfo resource, ContainerRequestContext request) {
    required(resource)
        .ifPresent(
            role ->
                guard.require(
                    role,
                    caller.get(),
                    Optional.ofNullable(
                        request.getUriInfo().getPathParameters().getFirst("project"))));
  }

  private static Optional<Role> required(ResourceInfo resource) {
    return Optional.ofNullable(resource.getResourceMethod().getAnnotation(RequiresRole.class))
        .or(
            () ->
                Optional.ofNullable(resource.getResourceClass().getAnnotation(RequiresRole.class)))
        .map(RequiresRole::value);
  }
}
