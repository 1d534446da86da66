package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.rapport.metrics.domain.kpi.Amounts;
import io.rapport.metrics.domain.prediction.BuyerHistory;
import io.rapport.metrics.domain.prediction.Expectation;
import io.rapport.metrics.domain.prediction.Risk;
import io.rapport.metrics.domain.record.AnswerRecord;
import io.rapport.metrics.domain.record.BuyerRecord;
import io.rapport.metrics.domain.record.CohortRecord;
import io.rapport.metrics.domain.record.CustomerRecord;
import io.rapport.metrics.domain.record.EngagementRecord;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.KpiRecord;
import io.rapport.metrics.domain.record.RecordPage;
import io.rapport.metrics.domain.record.RevenueRecord;
import io.rapport.metrics.domain.record.RiskRecord;
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
        case BuyerRecord buyer -> BuyerJson.from(buyer);
        case RiskRecord risk -> RiskJson.from(risk);
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

  /**
   * A customer who ordered, and what is expected of them.
   *
   * @param frequency on how many days after the first one they bought
   * @param recencyDays from the first to the last of them
   * @param ageDays from the first one to the end
   * @param orderValue mean of the later days on which something was paid; null without any
   * @param alive 0–100; null, as what follows, where nothing can be predicted
   */
  record BuyerJson(
      String person,
      int frequency,
      int recencyDays,
      int ageDays,
      @Nullable Double orderValue,
      @Nullable Double alive,
      @Nullable Double expectedPurchases,
      @Nullable Double expectedOrderValue,
      @Nullable Double predictedValue)
      implements RecordJson {

    static BuyerJson from(BuyerRecord buyer) {
      var history = buyer.history();
      var expected = buyer.expected();
      return new BuyerJson(
          buyer.person(),
          history.frequency(),
          history.lastDay(),
          history.age(),
          history.meanPaid().orElse(null),
          expected.map(each -> 100 * each.alive()).orElse(null),
          expected.map(Expectation::purchases).orElse(null),
          expected.map(Expectation::orderValue).orElse(null),
          expected.map(Expectation::value).orElse(null));
    }
  }

  /**
   * Somebody who may be about to leave.
   *
   * @param risk 0–100
   * @param atRisk whether there is a reason
   * @param alive 0–100; null where there is no telling
   * @param frequency on how many days after the first one they bought; null without orders
   */
  record RiskJson(
      String person,
      double risk,
      boolean atRisk,
      List<ReasonJson> reasons,
      @Nullable Double alive,
      @Nullable Integer frequency,
      @Nullable Integer recencyDays,
      @Nullable Integer ageDays,
      double score,
      double scoreBefore,
      boolean detractor)
      implements RecordJson {

    static RiskJson from(RiskRecord record) {
      var risk = record.risk();
      var reasons = risk.reasons();
      return new RiskJson(
          record.person(),
          risk.risk(),
          !reasons.isEmpty(),
          reasons.stream().map(ReasonJson::from).toList(),
          risk.alive().map(chance -> 100 * chance).orElse(null),
          risk.bought().map(BuyerHistory::frequency).orElse(null),
          risk.bought().map(BuyerHistory::lastDay).orElse(null),
          risk.bought().map(BuyerHistory::age).orElse(null),
          risk.score(),
          risk.scoreBefore(),
          risk.isDetractor());
    }
  }

  /**
   * Why.
   *
   * @param code probably_left, activity_fell or detractor
   */
  record ReasonJson(String code, String words) {

    static ReasonJson from(Risk.Reason reason) {
      return new ReasonJson(Texts.name(reason.code()), reason.words());
    }

    /** As a cell of a table has it. */
    @Override
    public String toString() {
      return code + ": " + words;
    }
  }
}
