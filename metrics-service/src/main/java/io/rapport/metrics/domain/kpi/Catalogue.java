package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.aim.Aims;
import io.rapport.metrics.domain.aim.ClickThrough;
import io.rapport.metrics.domain.aim.EngagementWeights;
import io.rapport.metrics.domain.aim.Onboarding;
import io.rapport.metrics.domain.cohort.CohortRule;
import io.rapport.metrics.domain.customer.CustomerRule;
import io.rapport.metrics.domain.money.MrrRule;
import java.util.List;
import java.util.Optional;

/** Every KPI there is. */
public final class Catalogue {

  private static final List<Kpi> ALL =
      List.of(
          new Nps(),
          new Csat(),
          new Ces(),
          new ResponseRate(),
          new ActiveUsers(1),
          new Stickiness(),
          new Visitors(),
          new NewUsers(),
          new ReturningUsers(),
          new Lifecycle(),
          new Pageviews(),
          new Sessions(),
          new BounceRate(),
          new SessionDuration(),
          new PagesPerSession(),
          new ActionsPerSession(),
          new VisitFrequency(),
          new ScreenTime(),
          Funnel.PLAIN,
          Paths.PLAIN,
          new EngagementRate(Aims.DEFAULT.coreActions()),
          new ConversionRate(Aims.DEFAULT.goals()),
          new ReferralRate(Aims.DEFAULT.invitations()),
          new CoreActions(Aims.DEFAULT.coreActions()),
          new ClickThroughRate(ClickThrough.DEFAULT, ClickThroughRate.Counting.PERSONS),
          new FirstWeekEngagement(Onboarding.DEFAULT),
          new EngagementScore(EngagementWeights.EVEN, Aims.DEFAULT.coreActions()),
          new ReviewRating(),
          new Revenue(),
          new AverageOrderValue(),
          new PurchaseFrequency(),
          new RepeatPurchaseRate(),
          new Clv(),
          new ClvPredicted(),
          new EmailOpenRate(),
          new EmailCtr(),
          new EmailCtor(),
          new SocialEngagement(),
          new SocialSentiment(),
          new CustomerRetentionRate(CustomerRule.DEFAULT),
          new ChurnRate(CustomerRule.DEFAULT),
          new NetRevenueRetention(MrrRule.DEFAULT),
          new GrossRevenueRetention(MrrRule.DEFAULT),
          new LoyaltyValue(),
          new ChurnRisk(new EngagementScore(EngagementWeights.EVEN, Aims.DEFAULT.coreActions())),
          new CohortRetention(CohortRule.DEFAULT),
          new FirstResponseTime());

  private Catalogue() {}

  /** Each in its plain form. */
  public static List<Kpi> all() {
    return ALL;
  }

  public static Optional<Kpi> find(String id) {
    return ALL.stream().filter(kpi -> kpi.definition().id().equals(id)).findFirst();
  }
}
