package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.adapter.in.rest.page.EmailSnippet;
import io.rapport.survey.application.linking.MakeLinks.Ticket;
import io.rapport.survey.domain.language.Language;
import io.rapport.survey.domain.survey.Survey;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link with what opens it. */
@Schema(name = "Ticket")
record TicketJson(
    LinkJson link,
    @Schema(description = "Opens the link; who has it may answer") String token,
    @Schema(description = "The page") URI url,
    @Schema(description = "What stands in the person's e-mail, where that is asked for")
        Optional<EmailSnippetJson> email) {

  static TicketJson from(Ticket ticket, PublicUrl url) {
    return from(ticket, url, Optional.empty());
  }

  /** With what stands in the person's e-mail. */
  static TicketJson forMail(Ticket ticket, PublicUrl url, Survey survey) {
    var language = ticket.link().terms().language().flatMap(Language::of);
    var snippet =
        EmailSnippet.of(survey, language, ticket.token().text(), url.origin())
            .orElseThrow(EmailSnippetResource::noScores);
    return from(ticket, url, Optional.of(EmailSnippetJson.from(snippet)));
  }

  private static TicketJson from(Ticket ticket, PublicUrl url, Optional<EmailSnippetJson> email) {
    var token = ticket.token().text();
    return new TicketJson(LinkJson.from(ticket.link()), token, url.ofLink(token), email);
  }

  /** All that were made, in the order of the people. */
  @Schema(name = "Tickets")
  record Many(List<TicketJson> items) {}
}
