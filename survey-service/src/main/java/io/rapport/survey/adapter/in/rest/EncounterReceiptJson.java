package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.domain.response.Encounter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id under which a showing or dismissal is kept. */
@Schema(name = "EncounterReceipt")
record EncounterReceiptJson(String id) {

  static EncounterReceiptJson from(Encounter encounter) {
    return new EncounterReceiptJson(encounter.id().toString());
  }
}
