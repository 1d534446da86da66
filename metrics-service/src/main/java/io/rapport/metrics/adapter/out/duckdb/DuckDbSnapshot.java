package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.AnswerFacts;
import io.rapport.metrics.application.port.ChatFacts;
import io.rapport.metrics.application.port.ClickFacts;
import io.rapport.metrics.application.port.CohortFacts;
import io.rapport.metrics.application.port.CustomerFacts;
import io.rapport.metrics.application.port.DoingFacts;
import io.rapport.metrics.application.port.EngagementFacts;
import io.rapport.metrics.application.port.FirstWeekFacts;
import io.rapport.metrics.application.port.FunnelFacts;
import io.rapport.metrics.application.port.MoneyFacts;
import io.rapport.metrics.application.port.PathFacts;
import io.rapport.metrics.application.port.PersonFiles;
import io.rapport.metrics.application.port.RatioFacts;
import io.rapport.metrics.application.port.RawData;
import io.rapport.metrics.application.port.RiskFacts;
import io.rapport.metrics.application.port.RiskRule;
import io.rapport.metrics.application.port.SessionLengths;
import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.application.port.SocialFacts;
import io.rapport.metrics.domain.identity.AliasConflict;
import io.rapport.metrics.domain.identity.UserMerge;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.ReviewRating;
import io.rapport.metrics.domain.kpi.SessionSums;
import io.rapport.metrics.domain.kpi.Stages;
import io.rapport.metrics.domain.kpi.Visits;
import io.rapport.metrics.domain.kpi.Who;
import io.rapport.metrics.domain.mail.MailRatio;
import io.rapport.metrics.domain.receipt.Receipts;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.RefusedRecord;
import io.rapport.metrics.domain.record.SessionRecord;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.RefusedSelection;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.session.SessionRatio;
import io.rapport.metrics.domain.session.SessionRule;
import io.rapport.metrics.domain.time.BucketDays;
import io.rapport.metrics.domain.time.Span;
import io.rapport.metrics.domain.time.TrailingDays;
import io.rapport.statistics.RatioOfSums;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.duckdb.DuckDBConnection;

/** Reads in one transaction, until its time is over. */
final class DuckDbSnapshot implements Snapshot {

  static final String EVENTS = "tracking.events";

  private final Reading reading;
  private final Runnable afterwards;
  private final KnownAnswers known;
  private final AnswerQueries answers;
  private final CustomerQueries customers;
  private final CohortQueries cohorts;
  private final SealedReading sealed;
  private final SealedDoings doings;
  private final PersonQueries persons;
  private final FirstWeekQueries firstWeeks;
  private final SessionQueries sessions;
  private final MoneyQueries money;
  private final ReceiptQueries receipts;

  /**
   * For one question.
   *
   * @param afterwards what is to be done with what was found
   */
  DuckDbSnapshot(Findings found, Runnable afterwards) {
    this.reading = found.reading();
    this.sealed = found.sealed();
    this.sessions = found.sessions();
    this.afterwards = afterwards;
    this.known = found.answers();
    this.answers = new AnswerQueries(reading, sealed);
    this.doings = new SealedDoings(reading, sealed, found.ofAll());
    this.persons =
        new PersonQueries(
            reading,
            sealed,
            found.ofAll(),
            new SealedStickiness(reading, sealed, found.days()),
            doings);
    this.firstWeeks = new FirstWeekQueries(reading, sealed);
    this.cohorts = new CohortQueries(reading, sealed, doings);
    this.customers = new CustomerQueries(reading, sealed, found.ofAll(), doings);
    this.money = new MoneyQueries(reading, sealed);
    this.receipts = new ReceiptQueries(reading);
  }

  static DuckDbSnapshot in(DuckDBConnection connection, Duration time, Runnable afterwards) {
    var found = Findings.in(connection, time, afterwards);
    return new DuckDbSnapshot(found, found.reading()::close);
  }

  @Override
  public AnswerFacts answers() {
    return answers;
  }

  @Override
  public CustomerFacts customers() {
    return customers;
  }

  @Override
  public CohortFacts cohorts() {
    return cohorts;
  }

  @Override
  public Map<Cell, Long> pageviews(Slices slices) {
    return doings
        .pageviews(slices)
        .orElseGet(() -> reading.counts(Selected.events("pageviews", slices)));
  }

  @Override
  public List<Input> pageviewInputs(Slices slices) {
    return doings
        .pageviewInputs(slices)
        .orElseGet(() -> reading.inputs(EVENTS, Selected.events("pageviews.inputs", slices)));
  }

  @Override
  public List<EventRecord> pageviewRecords(Slices slices, PageRequest page) {
    return reading.list(
        Selected.paged(Selected.events("pageviews.records", slices), page), Records::event);
  }

  @Override
  public Map<Cell, Long> activeUsers(Slices slices, TrailingDays windows) {
    return persons.active(slices, windows);
  }

  @Override
  public List<Input> activeUserInputs(Slices slices, TrailingDays windows) {
    return doings
        .activeInputs(slices, new Span(windows.days().getFirst(), windows.end()))
        .orElseGet(() -> reading.inputs(EVENTS, trailing("active_users.inputs", slices, windows)));
  }

  @Override
  public List<EventRecord> activeUserRecords(
      Slices slices, TrailingDays windows, PageRequest page) {
    return reading.list(
        Selected.paged(trailing("active_users.records", slices, windows), page), Records::event);
  }

  @Override
  public Map<Cell, Long> persons(Slices slices, Who who) {
    return persons.count(slices, who);
  }

  @Override
  public List<Input> personInputs(Slices slices, Who who) {
    return persons.inputs(slices, who);
  }

  @Override
  public List<EventRecord> personRecords(Slices slices, Who who, PageRequest page) {
    return persons.records(slices, who, page);
  }

  @Override
  public Map<Cell, Stages> lifecycle(Slices slices, Span before, Instant now) {
    return persons.lifecycle(slices, before, now);
  }

  @Override
  public Map<Cell, RatioOfSums> stickiness(Slices slices, BucketDays days) {
    return persons.stickiness(slices, days);
  }

  @Override
  public Map<Cell, Long> sessions(Slices slices, SessionRule rule) {
    return sessions.count(slices, rule);
  }

  @Override
  public Map<Cell, SessionSums> sessionSums(Slices slices, SessionRule rule, SessionRatio ratio) {
    return sessions.sums(slices, rule, ratio);
  }

  @Override
  public Map<Cell, Visits.Lengths> sessionLengths(Slices slices, SessionRule rule) {
    return sessions.lengths(slices, rule);
  }

  @Override
  public SessionLengths lengths() {
    return sessions;
  }

  @Override
  public List<Input> sessionInputs(Slices slices, SessionRule rule) {
    return sessions.inputs(slices, rule);
  }

  @Override
  public List<SessionRecord> sessionRecords(Slices slices, SessionRule rule, PageRequest page) {
    return sessions.records(slices, rule, page);
  }

  @Override
  public DoingFacts doings() {
    return new DoingQueries(reading, doings);
  }

  @Override
  public ClickFacts clicks() {
    return new ClickQueries(reading);
  }

  @Override
  public FirstWeekFacts firstWeeks() {
    return firstWeeks;
  }

  @Override
  public EngagementFacts engagement() {
    return new EngagementQueries(reading, sessions, sealed);
  }

  @Override
  public FunnelFacts funnels() {
    return new FunnelQueries(reading, doings);
  }

  @Override
  public PathFacts paths() {
    return new PathQueries(reading);
  }

  @Override
  public MoneyFacts money() {
    return money;
  }

  @Override
  public RiskFacts risks(RiskRule rule) {
    return new RiskQueries(reading, new EngagementQueries(reading, sessions, sealed), money, rule);
  }

  @Override
  public RatioFacts<MailRatio> mails() {
    return new MailQueries(reading);
  }

  @Override
  public ChatFacts chats() {
    return new ChatQueries(reading);
  }

  @Override
  public SocialFacts social() {
    return new SocialQueries(reading);
  }

  @Override
  public RatioFacts<ReviewRating.Sum> reviews() {
    return new ReviewQueries(reading);
  }

  @Override
  public PersonFiles personFiles() {
    return new PersonFileQueries(reading, sessions);
  }

  @Override
  public RawData raw() {
    return new RawQueries(reading);
  }

  @Override
  public Map<Cell, Receipts> receipts(String project, List<Span> buckets) {
    return receipts.receipts(project, buckets);
  }

  @Override
  public Optional<Instant> receiptsSince() {
    return receipts.since();
  }

  @Override
  public List<RefusedRecord> refused(RefusedSelection selection, PageRequest page) {
    return receipts.refused(selection, page);
  }

  @Override
  public List<AliasConflict> aliasConflicts(String project, int limit) {
    return reading.list(
        Query.named("merges.conflicts").set("project", project).set("limit", limit),
        Records::conflict);
  }

  @Override
  public List<UserMerge> decisions(String project) {
    return reading.list(
        Query.named("merges.decisions").set("project", project), UserMerges::decision);
  }

  @Override
  public <T> T once(Object question, Class<T> type, Supplier<T> answering) {
    return known.once(question, type, answering);
  }

  @Override
  public void cancel() {
    reading.cancel();
  }

  @Override
  public void close() {
    afterwards.run();
  }

  /** For tests of what a question may take. */
  <T> List<T> list(Query query, Reading.Row<T> row) {
    return reading.list(query, row);
  }

  private static Query trailing(String name, Slices slices, TrailingDays windows) {
    return Selected.events(name, slices)
        .set("from", Selected.millis(windows.days().getFirst()))
        .set("to", Selected.millis(windows.end()));
  }
}
