package io.rapport.tracking.adapter.in.live;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.rapport.access.CurrentCaller;
import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.problems.ProblemException;
import io.rapport.tracking.TrackingConfig;
import io.rapport.tracking.domain.event.EventType;
import io.rapport.tracking.domain.live.Fate;
import io.rapport.tracking.domain.live.LiveFilter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A project's events as they come in. */
@Path("/api/projects/{project}/live")
@RequiresRole(Role.VIEWER)
class LiveResource {

  private static final int MOST_VALUES = 20;
  private static final int LONGEST_VALUE = 200;
  private static final Map<String, EventType> TYPES =
      byCode(EventType.values(), EventType::protocolName);
  private static final Map<String, Fate> FATES = byCode(Fate.values(), Fate::code);

  private final LiveStreams streams;
  private final CurrentCaller caller;
  private final SecurityIdentity identity;
  private final ObjectMapper json;
  private final Duration longest;

  LiveResource(
      LiveStreams streams,
      CurrentCaller caller,
      SecurityIdentity identity,
      ObjectMapper json,
      TrackingConfig config) {
    this.streams = streams;
    this.caller = caller;
    this.identity = identity;
    this.json = json;
    this.longest = config.live().longest();
  }

  @Operation(
      summary = "The events of the project as they are acknowledged, sampled in a flood",
      description =
          """
          Server-sent events. One without a name is a tracking event: receivedAt, timestamp, type, event, name, messageId, \
          anonymousId, userId, properties, traits, context, outcome (accepted, refused or bot), and reason, field and detail \
          of a refused one. `live`: from here on nothing is missed. `sampled {left}`: so many were left out, because there \
          were too many or the reader was too slow. `gap`: some were missed, uncounted. `end {because}`: membership, token, \
          time or stop; after the last three the reader may come again.
          """)
  @APIResponse(
      responseCode = "200",
      description = "A stream that lasts until one side ends it",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(type = SchemaType.STRING)))
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void watch(
      @PathParam("project") String project,
      @QueryParam("type") List<String> types,
      @QueryParam("event") List<String> names,
      @QueryParam("outcome") List<String> outcomes,
      @Context SseEventSink sink,
      @Context Sse sse,
      @Context HttpServerResponse response) {
    var filter =
        new LiveFilter(
            known("type", types, TYPES).stream().map(EventType::protocolName).collect(toSet()),
            names(names),
            known("outcome", outcomes, FATES));
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var now = Instant.now();
    var viewer = new Viewer(caller.get(), project, tokenExpires(now), now.plus(longest));
    streams.open(viewer, filter, new EventLines(sink, sse, json));
  }

  private Instant tokenExpires(Instant now) {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? Instant.ofEpochSecond(token.getExpirationTime())
        : now;
  }

  private static Set<String> names(List<String> names) {
    requireFew("event", names);
    if (names.stream().anyMatch(name -> name.length() > LONGEST_VALUE)) {
      throw ProblemException.invalid("event", "may have " + LONGEST_VALUE + " characters at most");
    }
    return Set.copyOf(names);
  }

  private static <T> Set<T> known(String parameter, List<String> codes, Map<String, T> all) {
    requireFew(parameter, codes);
    return codes.stream()
        .map(
            code ->
                Optional.ofNullable(all.get(code))
                    .orElseThrow(() -> ProblemException.invalid(parameter, oneOf(all))))
        .collect(toSet());
  }

  private static void requireFew(String parameter, List<String> values) {
    if (values.size() > MOST_VALUES) {
      throw ProblemException.invalid(parameter, "may be there " + MOST_VALUES + " times at most");
    }
  }

  private static String oneOf(Map<String, ?> all) {
    return all.keySet().stream().sorted().collect(joining(", ", "must be one of ", ""));
  }

  private static <T> Map<String, T> byCode(T[] values, Function<T, String> code) {
    return Stream.of(values).collect(toMap(code, value -> value));
  }
}
