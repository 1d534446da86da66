package io.rapport.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Asks for no role. */
@Path("/open")
public class OpenResource {

  @GET
  public String read() {
    return "open";
  }
}
