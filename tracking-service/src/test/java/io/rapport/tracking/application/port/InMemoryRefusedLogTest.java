package io.rapport.tracking.application.port;

import io.rapport.tracking.domain.event.Refused;
import io.rapport.tracking.domain.replay.Place;

class InMemoryRefusedLogTest extends RefusedLogContract {

  private final InMemoryRefusedLog log = new InMemoryRefusedLog();

  @Override
  protected RefusedLog log() {
    return log;
  }

  @Override
  protected Place append(Refused refused) {
    return log.append(refused);
  }

  @Override
  protected void forget() {
    log.forget();
  }

  @Override
  protected void goAway() {
    log.goAway();
  }

  @Override
  protected void comeBack() {
    log.comeBack();
  }
}
