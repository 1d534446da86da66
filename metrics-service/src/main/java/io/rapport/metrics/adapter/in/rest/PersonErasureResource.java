package io.rapport.metrics.adapter.in.rest;

import io.rapport.access.CurrentCaller;
import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.metrics.application.erasure.ErasePerson;
import io.rapport.metrics.domain.erasure.Erasure;
import io.rapport.problems.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Forgetting persons. */
@Path("/api/projects/{project}/persons")
@RequiresRole(Role.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persons")
class PersonErasureResource {

  private static final int LONGEST = 1000;
  private static final String PERSON = "(?s)(user|anonymous):.+";

  private final ErasePerson erasePerson;
  private final CurrentCaller caller;

  PersonErasureResource(ErasePerson erasePerson, CurrentCaller caller) {
    this.erasePerson = erasePerson;
    this.caller = caller;
  }

  @DELETE
  @Path("/{person}")
  @Operation(
      summary =
          "Forgets a person for good: everything that happened or was received until now, in the store and"
              + " its archive, also where it comes again, and within seconds in the surveys. Who comes afterwards is somebody new")
  public ErasureJson erase(
      @PathParam("project") String project,
      @PathParam("person") @Size(max = LONGEST) @Pattern(regexp = PERSON) String person) {
    return receipt(project, person);
  }

  @DELETE
  @Operation(
      summary = "The same for a person whose name has a slash in it, which cannot stand in a path")
  public ErasureJson eraseNamed(
      @PathParam("project") String project,
      @QueryParam("person") @NotNull @Size(max = LONGEST) @Pattern(regexp = PERSON) String person) {
    return receipt(project, person);
  }

  private ErasureJson receipt(String project, String person) {
    var receipt = erasePerson.erase(project, person, caller.get().subject());
    return switch (receipt.outcome()) {
      case Erasure.Outcome.Erased erased -> ErasureJson.of(receipt, erased);
      case Erasure.Outcome.SomebodyElses other ->
          throw ProblemException.conflict(
              "This is one of the ids of the person %s, who can only be erased as a whole."
                  .formatted(other.person()));
    };
  }

  /**
   * The receipt.
   *
   * @param id under which the surveys' erasures say what became of it there
   * @param ids of the person
   * @param answers with showings and dismissals
   * @param topicsForgetBy the day on which the topics have forgotten too
   */
  record ErasureJson(
      String id,
      String person,
      Instant erasedAt,
      int ids,
      long events,
      long answers,
      LocalDate topicsForgetBy) {

    static ErasureJson of(ErasePerson.Receipt receipt, Erasure.Outcome.Erased erased) {
      var erasure = receipt.erasure();
      return new ErasureJson(
          receipt.id().toString(),
          erasure.person(),
          erasure.at(),
          erased.ids(),
          erased.events(),
          erased.facts(),
          LocalDate.ofInstant(erasure.forgottenByTopics(), ZoneOffset.UTC).plusDays(1));
    }
  }
}
