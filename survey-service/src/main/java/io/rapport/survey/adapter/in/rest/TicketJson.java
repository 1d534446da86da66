package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.application.linking.MakeLinks.Ticket;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link with what opens it. */
@Schema(name = "Ticket")
record TicketJson(
    LinkJson link,
    @Schema(description = "Opens the link; who has it may answer") String token,
    @Schema(description = "The page") URI url) {

  static TicketJson from(Ticket ticket, PublicUrl url) {
    var token = ticket.token().text();
    return new TicketJson(LinkJson.from(ticket.link()), token, url.ofLink(token));
  }

  /** All that were made, in the order of the people. */
  @Schema(name = "Tickets")
  record Many(List<TicketJson> items) {}
}
