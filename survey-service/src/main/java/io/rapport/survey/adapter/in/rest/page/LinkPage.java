package io.rapport.survey.adapter.in.rest.page;

import io.rapport.outbox.OutboxUnavailable;
import io.rapport.survey.application.linking.FollowLink;
import io.rapport.survey.application.linking.NoteScan;
import io.rapport.survey.application.linking.Way;
import io.rapport.survey.application.port.StoreUnavailable;
import io.rapport.survey.domain.response.MachineSign;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The page behind a link: for browsers, with or without scripts, and without cookies. */
@Path("/survey/v1/link/{token}")
@Produces("text/html;charset=UTF-8")
@Tag(name = "Link pages", description = "Public, by token")
@SecurityRequirements
class LinkPage {

  private final FollowLink followLink;
  private final NoteScan noteScan;
  private final Interview interview;
  private final Farewell farewell;
  private final Pages pages;

  LinkPage(
      FollowLink followLink,
      NoteScan noteScan,
      Interview interview,
      Farewell farewell,
      Pages pages) {
    this.followLink = followLink;
    this.noteScan = noteScan;
    this.interview = interview;
    this.farewell = farewell;
    this.pages = pages;
  }

  @GET
  @Operation(
      summary = "The page on which a survey is answered",
      description =
          "`score` is that of an e-mail's link: it is preselected, and answers nothing until the"
              + " page is sent. `lang` chooses the language; a survey's declared parameters become"
              + " attributes.")
  public RestResponse<String> open(
      @PathParam("token") String token, @Context UriInfo uri, @Context HttpHeaders headers) {
    return open(Caller.of(token, uri, headers));
  }

  /** Browsers do not ask for this; scanners of mails do. */
  @HEAD
  @Operation(hidden = true)
  public RestResponse<String> look(
      @PathParam("token") String token, @Context UriInfo uri, @Context HttpHeaders headers) {
    noteScan.note(token, MachineSign.HEAD_REQUEST);
    return open(Caller.of(token, uri, headers).asRobot());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(summary = "Answers the question of a page, and leads on to the next")
  public RestResponse<String> answer(
      @PathParam("token") String token,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      String body) {
    var caller = Caller.of(token, uri, headers);
    return switch (followLink.follow(token)) {
      case Way.Asked asked -> interview.answer(asked, caller, body);
      case Way.Answered answered -> farewell.answeredBefore(answered, caller);
      case Way.Dead dead -> farewell.of(dead, caller);
    };
  }

  /** The body goes beyond its limit, or breaks off. */
  @ServerExceptionMapper
  RestResponse<String> tooLarge(IOException e, HttpHeaders headers) {
    return pages.plain(
        RestResponse.StatusCode.PAYLOAD_TOO_LARGE, Caller.accepted(headers), "too_large");
  }

  @ServerExceptionMapper({StoreUnavailable.class, OutboxUnavailable.class})
  RestResponse<String> unavailable(HttpHeaders headers) {
    return pages.later(Caller.accepted(headers));
  }

  private RestResponse<String> open(Caller caller) {
    return switch (followLink.follow(caller.token())) {
      case Way.Asked asked -> interview.ask(asked, caller);
      case Way.Answered answered -> farewell.thanks(answered, caller);
      case Way.Dead dead -> farewell.of(dead, caller);
    };
  }
}
