package io.rapport.access;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource as services have them: a role for the class, a higher one for a method. */
@Path("/projects/{project}/reports")
@RequiresRole(Role.VIEWER)
public class ReportResource {

  private final CurrentCaller caller;

  ReportResource(CurrentCaller caller) {
    this.caller = caller;
  }

  @GET
  public String read() {
    return caller.get().subject();
  }

  @DELETE
  @RequiresRole(Role.EDITOR)
  public void remove() {}
}
