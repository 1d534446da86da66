package io.rapport.problems;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Fails in every way that a resource can. */
@Path("/orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {

  public enum Size {
    SMALL,
    LARGE
  }

  public record Line(String product, int count) {
    public Line {
      if (count < 0) {
        throw new IllegalArgumentException("must not be negative");
      }
    }
  }

  public record Order(
      @NotBlank String customer,
      Size size,
      Instant due,
      UUID coupon,
      Boolean gift,
      @Valid List<Line> lines) {
    public Order {
      if ("nobody".equals(customer)) {
        throw ProblemException.conflict("Nobody cannot order.");
      }
    }
  }

  @POST
  public Order take(@NotNull @Valid Order order) {
    return order;
  }

  @GET
  public String list(@QueryParam("limit") @Max(value = 500, message = "is at most 500") int limit) {
    return "[]";
  }

  @GET
  @Path("/{id}")
  public String fail(@PathParam("id") String way) {
    throw switch (way) {
      case "unauthenticated" -> new UnauthorizedException("secret");
      case "forbidden" -> new ForbiddenException("secret");
      case "missing" -> ProblemException.notFound("order");
      case "conflict" -> ProblemException.conflict("It was sent already.");
      case "two-fields" ->
          ProblemException.invalid(
              List.of(new FieldError("from", "is after to"), new FieldError("to", "is no date")));
      case "busy" ->
          new WebApplicationException(Response.status(503).header("Retry-After", "3").build());
      case "teapot" -> new WebApplicationException(418);
      default -> new IllegalStateException("secret");
    };
  }
}
