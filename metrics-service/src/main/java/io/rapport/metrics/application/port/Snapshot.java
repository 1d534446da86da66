package io.rapport.metrics.application.port;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The data at one moment. A cell where nothing was found is left out. Every method throws {@link
 * QueryRefused} when the time limit of the snapshot is over.
 */
public interface Snapshot extends AutoCloseable {

  AnswerFacts answers();

  CustomerFacts customers();

  CohortFacts cohorts();

  Map<Cell, Long> pageviews(Slices slices);

  List<Input> pageviewInputs(Slices slices);

  List<EventRecord> pageviewRecords(Slices slices, PageRequest page);

  /** The persons active in the trailing days of each bucket. */
  Map<Cell, Long> activeUsers(Slices slices, TrailingDays windows);

  List<Input> activeUserInputs(Slices slices, TrailingDays windows);

  List<EventRecord> activeUserRecords(Slices slices, TrailingDays windows, PageRequest page);

  /** The persons active in each bucket, as far as they count. */
  Map<Cell, Long> persons(Slices slices, Who who);

  List<Input> personInputs(Slices slices, Who who);

  List<EventRecord> personRecords(Slices slices, Who who, PageRequest page);

  /**
   * Where persons are in their life with the product in each bucket.
   *
   * @param before the time before the first bucket
   * @param now later buckets have no dormant persons yet
   */
  Map<Cell, Stages> lifecycle(Slices slices, Span before, Instant now);

  /** For each person the active days of a bucket, over its days if the person is in the month. */
  Map<Cell, RatioOfSums> stickiness(Slices slices, BucketDays days);

  /** The sessions that begin in each bucket. */
  Map<Cell, Long> sessions(Slices slices, SessionRule rule);

  /** What is added up of the sessions that begin in each bucket, by person. */
  Map<Cell, SessionSums> sessionSums(Slices slices, SessionRule rule, SessionRatio ratio);

  /** How long the sessions are that begin in each bucket. */
  Map<Cell, Visits.Lengths> sessionLengths(Slices slices, SessionRule rule);

  SessionLengths lengths();

  List<Input> sessionInputs(Slices slices, SessionRule rule);

  List<SessionRecord> sessionRecords(Slices slices, SessionRule rule, PageRequest page);

  DoingFacts doings();

  ClickFacts clicks();

  FirstWeekFacts firstWeeks();

  EngagementFacts engagement();

  FunnelFacts funnels();

  PathFacts paths();

  MoneyFacts money();

  RiskFacts risks(RiskRule rule);

  /** E-mails, each once for a person. */
  RatioFacts<MailRatio> mails();

  SocialFacts social();

  ChatFacts chats();

  /** Ratings of products. */
  RatioFacts<ReviewRating.Sum> reviews();

  /** What became of the events received in each bucket, by write key. */
  Map<Cell, Receipts> receipts(String project, List<Span> buckets);

  /** Since when receipts are complete; empty when they always were. */
  Optional<Instant> receiptsSince();

  /** The refused events that are still kept, newest first. */
  List<RefusedRecord> refused(RefusedSelection selection, PageRequest page);

  /** Aliases between users that both are known, latest first; at most so many. */
  List<AliasConflict> aliasConflicts(String project, int limit);

  /** What holds about users, in the order in which it was decided. */
  List<UserMerge> decisions(String project);

  /** Persons one by one. */
  PersonFiles personFiles();

  RawData raw();

  /**
   * Whatever answers this question. What was asked before may be known still: at the same moment
   * the same question has the same answer.
   *
   * @param question equal to another one only if all of it is
   */
  <T> T once(Object question, Class<T> type, Supplier<T> answering);

  /** Stops what is being asked, and refuses what is asked later; any thread may call it. */
  void cancel();

  @Override
  void close();
}
