package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.SurveyConfig;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Where people find what is public. */
@RequestScoped
class PublicUrl {

  private final SurveyConfig config;
  private final UriInfo request;

  PublicUrl(SurveyConfig config, UriInfo request) {
    this.config = config;
    this.request = request;
  }

  URI ofLink(String token) {
    return origin().resolve("/survey/v1/link/" + token);
  }

  URI origin() {
    return config.publicUrl().orElseGet(request::getBaseUri);
  }
}
