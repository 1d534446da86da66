package io.rapport.metrics.adapter.out.duckdb;

import java.time.Duration;
import org.duckdb.DuckDBConnection;

/**
 * What is found in one transaction for whatever is asked in it: for whom what is sealed does not
 * hold, what holds instead, how their sessions are cut, and what was answered.
 */
record Findings(
    Reading reading,
    SealedReading sealed,
    DaysOfAll days,
    SealedPersons ofAll,
    SessionQueries sessions,
    KnownAnswers answers) {

  static Findings in(DuckDBConnection connection, Duration time, Runnable afterwards) {
    var reading = new Reading(connection, time, afterwards);
    var sealed = new SealedReading(reading);
    var days = new DaysOfAll(reading, sealed);
    var ofAll = new SealedPersons(reading, sealed, days);
    return new Findings(
        reading,
        sealed,
        days,
        ofAll,
        new SessionQueries(reading, sealed, new SealedSessions(reading, sealed, ofAll)),
        new KnownAnswers());
  }
}
