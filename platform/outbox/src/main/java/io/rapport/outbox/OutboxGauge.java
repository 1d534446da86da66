package io.rapport.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Tells operators how many messages wait for the broker. */
@ApplicationScoped
class OutboxGauge {

  private static final Logger LOG = Logger.getLogger(OutboxGauge.class);

  private final DataSource database;
  private final MeterRegistry metrics;

  OutboxGauge(DataSource database, MeterRegistry metrics) {
    this.database = database;
    this.metrics = metrics;
  }

  void register(@Observes StartupEvent started) {
    Gauge.builder("rapport.outbox.messages", this, OutboxGauge::messages)
        .description("Messages that wait for the broker")
        .register(metrics);
  }

  private double messages() {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement("select count(*) from outbox");
        var count = select.executeQuery()) {
      return count.next() ? count.getLong(1) : Double.NaN;
    } catch (SQLException e) {
      LOG.debug("Cannot count the outbox", e);
      return Double.NaN;
    }
  }
}
