package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.rapport.metrics.domain.kpi.Amounts;
import io.rapport.metrics.domain.record.AnswerRecord;
import io.rapport.metrics.domain.record.CohortRecord;
import io.rapport.metrics.domain.record.CustomerRecord;
import io.rapport.metrics.domain.record.EngagementRecord;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.KpiRecord;
import io.rapport.metrics.domain.record.RecordPage;
import io.rapport.metrics.domain.record.RevenueRecord;
import io.rapport.metrics.domain.record.SessionRecord;
import io.rapport.metrics.domain.record.ShowingRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records in order.
 *
 * @param settingsVersion of the project settings that were used
 * @param next what to send as {@code cursor} for more; null at the end
 */
record RecordPageJson(List<RecordJson> items, int settingsVersion, @Nullable String next) {

  static RecordPageJson from(RecordPage page, int settingsVersion) {
    return new RecordPageJson(
        page.items().stream().map(RecordJson::from).toList(),
        settingsVersion,
        page.next().map(CursorText::write).orElse(null));
  }

  /** One thing that the number counts. */
  sealed interface RecordJson {

    static RecordJson from(KpiRecord record) {
      return switch (record) {
        case EventRecord event -> EventJson.from(event);
        case AnswerRecord answer -> AnswerJson.from(answer);
        case ShowingRecord showing -> ShowingJson.from(showing);
        case CohortRecord cohort -> CohortMemberJson.from(cohort);
        case CustomerRecord customer -> CustomerJson.from(customer);
        case RevenueRecord revenue -> RevenueJson.from(revenue);
        case SessionRecord session -> SessionJson.from(session);
        case EngagementRecord engagement -> EngagementJson.from(engagement);
      };
    }
  }

  /** An event. */
  record EventJson(
      String messageId,
      String type,
      @Nullable String event,
      @Nullable String name,
      @Nullable String path,
      Instant timestamp,
      @Nullable String person,
      @Nullable String anonymousId,
      @Nullable String userId,
      @JsonRawValue String properties)
      implements RecordJson {

    static EventJson from(EventRecord event) {
      return new EventJson(
          event.messageId(),
          Texts.name(event.type()),
          event.event().orElse(null),
          event.name().orElse(null),
          event.path().orElse(null),
          event.timestamp(),
          event.person().orElse(null),
          event.anonymousId().orElse(null),
          event.userId().orElse(null),
          event.properties());
    }
  }

  /** The answer to one question. */
  record AnswerJson(
      String responseId,
      String survey,
      int version,
      String surveyName,
      String question,
      int score,
      int scaleMax,
      String channel,
      Instant occurredAt,
      boolean completed,
      @Nullable String person,
      @Nullable String anonymousId,
      @Nullable String userId,
      @JsonRawValue String attributes)
      implements RecordJson {

    static AnswerJson from(AnswerRecord answer) {
      return new AnswerJson(
          answer.responseId(),
          answer.survey().id(),
          answer.survey().version(),
          answer.survey().name(),
          answer.questionId(),
          answer.score(),
          answer.scaleMax(),
          answer.channel(),
          answer.occurredAt(),
          answer.completed(),
          answer.person().orElse(null),
          answer.anonymousId().orElse(null),
          answer.userId().orElse(null),
          answer.attributes());
    }
  }

  /** A person's score with its signals. */
  record EngagementJson(
      String person,
      double score,
      Instant lastActive,
      long activeDays,
      long sessions,
      long coreActions,
      long breadth,
      double recency)
      implements RecordJson {

    static EngagementJson from(EngagementRecord engagement) {
      return new EngagementJson(
          engagement.person(),
          engagement.score(),
          engagement.lastActive(),
          engagement.activeDays(),
          engagement.sessions(),
          engagement.coreActions(),
          engagement.breadth(),
          engagement.recency());
    }
  }

  /** A showing of a survey, with the response that it led to. */
  record ShowingJson(
      String survey,
      int version,
      String surveyName,
      String channel,
      Instant shownAt,
      @Nullable String person,
      @Nullable String anonymousId,
      @Nullable String userId,
      boolean started,
      boolean completed,
      @Nullable String responseId,
      @Nullable Long tookMs,
      @JsonRawValue String attributes)
      implements RecordJson {

    static ShowingJson from(ShowingRecord showing) {
      var took = showing.tookMs();
      return new ShowingJson(
          showing.survey().id(),
          showing.survey().version(),
          showing.survey().name(),
          showing.channel(),
          showing.shownAt(),
          showing.person().orElse(null),
          showing.anonymousId().orElse(null),
          showing.userId().orElse(null),
          showing.responseId().isPresent(),
          showing.completed(),
          showing.responseId().orElse(null),
          took.isPresent() ? Long.valueOf(took.getAsLong()) : null,
          showing.attributes());
    }
  }

  /**
   * Somebody of a cohort.
   *
   * @param returned the columns in which the person came back, by their place in the cohort's
   */
  record CohortMemberJson(String person, Instant cohort, List<Integer> returned)
      implements RecordJson {

    static CohortMemberJson from(CohortRecord member) {
      return new CohortMemberJson(member.person(), member.start(), member.returned());
    }
  }

  /** A customer at the start or at the end. */
  record CustomerJson(String person, boolean atStart, boolean atEnd) implements RecordJson {

    static CustomerJson from(CustomerRecord customer) {
      return new CustomerJson(customer.person(), customer.atStart(), customer.atEnd());
    }
  }

  /**
   * Recurring revenue of an account, or of a person without one.
   *
   * @param movement new, expansion, unchanged, contraction or churned
   */
  record RevenueJson(
      @Nullable String account,
      @Nullable String person,
      BigDecimal atStart,
      BigDecimal atEnd,
      String movement)
      implements RecordJson {

    static RevenueJson from(RevenueRecord revenue) {
      return new RevenueJson(
          revenue.account().orElse(null),
          revenue.person().orElse(null),
          Amounts.written(revenue.atStart()),
          Amounts.written(revenue.atEnd()),
          Texts.name(revenue.movement()));
    }
  }

  /** A session. */
  record SessionJson(
      String person,
      Instant start,
      Instant end,
      long durationMs,
      @Nullable Long engagedMs,
      long events,
      long pageviews,
      long actions,
      @Nullable Boolean bounced,
      @Nullable String entryPath,
      @Nullable String exitPath)
      implements RecordJson {

    static SessionJson from(SessionRecord session) {
      return new SessionJson(
          session.person(),
          session.start(),
          session.end(),
          session.durationMs(),
          session.engagedMs().orElse(null),
          session.events(),
          session.pageviews(),
          session.actions(),
          session.bounced().orElse(null),
          session.entryPath().orElse(null),
          session.exitPath().orElse(null));
    }
  }
}
