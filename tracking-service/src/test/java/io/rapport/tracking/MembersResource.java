package io.rapport.tracking;

import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What every path for members has in common. */
@Path("/api/projects/{project}/members-only")
@RequiresRole(Role.EDITOR)
public class MembersResource {

  @GET
  public String read() {
    return "read";
  }
}
