package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.RiskRule;
import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.domain.kpi.ActiveUsers;
import io.rapport.metrics.domain.kpi.ChurnRisk;
import io.rapport.metrics.domain.kpi.ClickThroughRate;
import io.rapport.metrics.domain.kpi.Clv;
import io.rapport.metrics.domain.kpi.ClvPredicted;
import io.rapport.metrics.domain.kpi.CohortRetention;
import io.rapport.metrics.domain.kpi.CoreActions;
import io.rapport.metrics.domain.kpi.CustomerKpi;
import io.rapport.metrics.domain.kpi.DoerKpi;
import io.rapport.metrics.domain.kpi.EmailKpi;
import io.rapport.metrics.domain.kpi.EngagementScore;
import io.rapport.metrics.domain.kpi.FirstResponseTime;
import io.rapport.metrics.domain.kpi.FirstWeekEngagement;
import io.rapport.metrics.domain.kpi.Funnel;
import io.rapport.metrics.domain.kpi.Lifecycle;
import io.rapport.metrics.domain.kpi.LoyaltyValue;
import io.rapport.metrics.domain.kpi.Pageviews;
import io.rapport.metrics.domain.kpi.Paths;
import io.rapport.metrics.domain.kpi.PersonKpi;
import io.rapport.metrics.domain.kpi.PurchaseKpi;
import io.rapport.metrics.domain.kpi.ResponseRate;
import io.rapport.metrics.domain.kpi.Revenue;
import io.rapport.metrics.domain.kpi.RevenueRetentionKpi;
import io.rapport.metrics.domain.kpi.ReviewRating;
import io.rapport.metrics.domain.kpi.ScoreKpi;
import io.rapport.metrics.domain.kpi.Sessions;
import io.rapport.metrics.domain.kpi.SocialEngagement;
import io.rapport.metrics.domain.kpi.SocialSentiment;
import io.rapport.metrics.domain.kpi.Stickiness;
import io.rapport.metrics.domain.kpi.VisitKpi;
import io.rapport.metrics.domain.money.RecurringRule;
import java.time.Instant;

/** Which KPI is counted how. */
final class Tallies {

  private Tallies() {}

  static Tally<?> of(KpiQuestion question, Snapshot data, Instant now) {
    return switch (question.kpi()) {
      case ScoreKpi score -> new ScoreTally(score, data.answers());
      case CohortRetention cohorts -> new CohortTally(cohorts, question, data.cohorts(), now);
      case CustomerKpi customers -> new CustomerTally(customers, data.customers(), now);
      case RevenueRetentionKpi retention ->
          new RevenueRetentionTally(
              retention,
              data.money().recurring(),
              new RecurringRule(question.settings().money(), retention.mrr()),
              now);
      case LoyaltyValue loyalty -> new LoyaltyTally(loyalty, question, data);
      case ResponseRate rate -> new ShowingTally(rate, data.answers());
      case Pageviews pageviews -> new PageviewTally(pageviews, data);
      case ActiveUsers users -> new ActiveUserTally(users, data, now);
      case PersonKpi persons -> new PersonTally(persons, data);
      case Stickiness stickiness -> new StickinessTally(stickiness, data, now);
      case Lifecycle lifecycle -> new LifecycleTally(lifecycle, question, data, now);
      case DoerKpi doers -> new DoerTally(doers, data.doings());
      case CoreActions actions -> new CoreActionTally(actions, data.doings());
      case ClickThroughRate clicks -> new ClickThroughTally(clicks, data.clicks());
      case FirstWeekEngagement weeks -> new FirstWeekTally(weeks, data.firstWeeks(), now);
      case EngagementScore score ->
          new EngagementTally(score, question.settings().sessionRule(), data, now);
      case Funnel funnel -> new FunnelTally(funnel, data.funnels());
      case Paths paths -> new PathTally(paths, question, data);
      case Sessions sessions ->
          new SessionTally(sessions, question, data, question.settings().sessionRule());
      case VisitKpi visits -> new VisitTally(visits, data, question.settings().sessionRule());
      case ReviewRating rating -> new RatioTally<>(rating, data.reviews());
      case EmailKpi email -> new RatioTally<>(email, data.mails());
      case SocialEngagement engagement -> new RatioTally<>(engagement, data.social());
      case SocialSentiment sentiment -> new SentimentTally(sentiment, data.social());
      case PurchaseKpi purchases ->
          new RatioTally<>(purchases, data.money().purchases(question.settings().money()));
      case FirstResponseTime time ->
          new ResponseTally(time, data.chats(), question.settings(), now);
      case Clv clv ->
          new ClvTally(
              clv,
              data.money().purchases(question.settings().money()),
              data.customers(),
              question.settings().customer(),
              now);
      case ClvPredicted predicted ->
          new PredictionTally(
              predicted, data.money().buyers(question.settings().money(), now), now);
      case ChurnRisk risk ->
          new RiskTally(
              risk,
              data,
              new RiskRule(
                  risk.engagement(),
                  question.settings().sessionRule(),
                  question.settings().money(),
                  now));
      case Revenue revenue -> RevenueTally.of(revenue, data.money(), question.settings().money());
    };
  }
}
