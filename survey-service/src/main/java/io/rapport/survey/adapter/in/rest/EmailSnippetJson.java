package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.adapter.in.rest.page.EmailSnippet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands in an e-mail. */
@Schema(name = "EmailSnippet")
record EmailSnippetJson(
    @Schema(description = "In which it is written") String language,
    @Schema(description = "For the HTML part: tables with inline styles, no pictures") String html,
    @Schema(description = "For the plain part") String text) {

  static EmailSnippetJson from(EmailSnippet snippet) {
    return new EmailSnippetJson(snippet.language(), snippet.html(), snippet.text());
  }
}
