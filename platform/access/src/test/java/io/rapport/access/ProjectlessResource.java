package io.rapport.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A mistake: asks for a role, and names no project. */
@Path("/projectless")
@RequiresRole(Role.VIEWER)
public class ProjectlessResource {

  @GET
  public String read() {
    return "never";
  }
}
