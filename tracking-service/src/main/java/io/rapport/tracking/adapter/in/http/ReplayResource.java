package io.rapport.tracking.adapter.in.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import io.rapport.tracking.application.port.EventLogUnavailable;
import io.rapport.tracking.application.replay.ReplayRefused;
import io.rapport.tracking.application.replay.ReplayRefused.Command;
import io.rapport.tracking.domain.event.IncomingEvent;
import io.rapport.tracking.domain.json.Json;
import io.rapport.tracking.domain.json.JsonObject;
import io.rapport.tracking.domain.json.JsonReader;
import io.rapport.tracking.domain.replay.Place;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Refused events are taken again, for the members of their project. */
@Path("/api/projects/{project}/refused/replay")
@RequiresRole(Role.EDITOR)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Receipts")
class ReplayResource {

  private static final int MOST_PLACES = 500;

  private final ReplayRefused replayRefused;

  ReplayResource(ReplayRefused replayRefused) {
    this.replayRefused = replayRefused;
  }

  @POST
  @Blocking
  @Operation(
      summary = "Has refused events judged once more",
      description =
          "Each is a new receipt. However often an event is taken again, it counts once: it keeps its messageId, and where it had none"
              + " it has the id of its refusal.")
  public ReplayedJson replay(
      @PathParam("project") String project, @NotNull @Valid ReplayJson request) {
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var command = new Command(project, request.toPlaces(), request.toChanges());
    try {
      return ReplayedJson.from(replayRefused.replay(command, now).toCompletableFuture().join());
    } catch (EventLogUnavailable e) {
      throw unavailable();
    } catch (CompletionException e) {
      throw e.getCause() instanceof EventLogUnavailable ? unavailable() : e;
    }
  }

  private static ProblemException unavailable() {
    return ProblemException.of(Problem.Kind.UNAVAILABLE, "Events cannot be taken again right now.");
  }

  /** What is to be taken again. */
  record ReplayJson(
      @NotEmpty
          @Size(max = MOST_PLACES)
          @Schema(description = "The place of each, as refused lists it")
          List<@NotNull String> places,
      @Schema(
              type = SchemaType.OBJECT,
              description =
                  "A JSON merge patch (RFC 7396) for the body of each, without a messageId",
              example = "{\"userId\": \"anna\"}")
          @Nullable JsonNode changes) {

    List<Place> toPlaces() {
      return IntStream.range(0, places.size())
          .mapToObj(
              number ->
                  PlaceText.read(places.get(number))
                      .orElseThrow(
                          () ->
                              ProblemException.invalid(
                                  "places[" + number + "]", "must be a place that refused lists")))
          .toList();
    }

    JsonObject toChanges() {
      var json =
          changes == null
              ? Optional.<Json>of(JsonObject.EMPTY)
              : JsonReader.whole(changes.toString());
      if (json.isEmpty() || !(json.get() instanceof JsonObject patch)) {
        throw ProblemException.invalid("changes", "must be an object");
      }
      if (patch.text().length() > IncomingEvent.MAX_BYTES
          || patch.isDeeperThan(IncomingEvent.MAX_DEPTH)) {
        throw ProblemException.invalid("changes", "must be no larger than an event may be");
      }
      if (patch.fields().containsKey("messageId")) {
        throw ProblemException.invalid(
            "changes.messageId", "stays, so that an event counts once however often it is taken");
      }
      return patch;
    }
  }
}
