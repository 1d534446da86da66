package io.rapport.metrics.application.kpi;

import io.rapport.metrics.domain.session.SessionPreset;

/** The project asks for sessions by rules that are not there yet. */
public final class PresetNotAvailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final SessionPreset preset;

  PresetNotAvailable(SessionPreset preset) {
    super("Sessions cannot be cut by the preset " + preset);
    this.preset = preset;
  }

  public SessionPreset preset() {
    return preset;
  }
}
