package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.rapport.survey.domain.response.MachineSign;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what a machine was recognised. */
@Schema(name = "MachineSign")
enum MachineJson {
  @JsonProperty("trap")
  TRAP,
  @JsonProperty("head_request")
  HEAD_REQUEST,
  @JsonProperty("crawler")
  CRAWLER,
  @JsonProperty("honeypot")
  HONEYPOT,
  @JsonProperty("no_page")
  NO_PAGE,
  @JsonProperty("too_fast")
  TOO_FAST;

  MachineSign toDomain() {
    return MachineSign.valueOf(name());
  }

  static MachineJson from(MachineSign sign) {
    return switch (sign) {
      case TRAP -> TRAP;
      case HEAD_REQUEST -> HEAD_REQUEST;
      case CRAWLER -> CRAWLER;
      case HONEYPOT -> HONEYPOT;
      case NO_PAGE -> NO_PAGE;
      case TOO_FAST -> TOO_FAST;
    };
  }
}
