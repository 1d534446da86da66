package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.SurveyConfig;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** Lets every page send answers, without credentials; the write key in the body is what counts. */
@ApplicationScoped
class AnyOrigin {

  private static final int BEFORE_EVERYTHING_ELSE = -1_000;

  private final SurveyConfig config;

  AnyOrigin(SurveyConfig config) {
    this.config = config;
  }

  void open(@Observes Router router) {
    router
        .route("/survey/v1/*")
        .order(BEFORE_EVERYTHING_ELSE)
        .handler(
            CorsHandler.create()
                .addOrigin("*")
                .allowedMethods(Set.of(HttpMethod.POST, HttpMethod.PUT))
                .allowedHeaders(Set.of("content-type"))
                .maxAgeSeconds(Math.toIntExact(config.preflightCache().toSeconds())));
  }
}
