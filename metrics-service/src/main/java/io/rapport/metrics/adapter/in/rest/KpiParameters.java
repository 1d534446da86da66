package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.adapter.in.rest.Reader.Unreadable;
import io.rapport.metrics.application.port.ProjectSettings;
import io.rapport.metrics.domain.aim.Aims;
import io.rapport.metrics.domain.aim.ClickThrough;
import io.rapport.metrics.domain.aim.Onboarding;
import io.rapport.metrics.domain.chat.Conversations;
import io.rapport.metrics.domain.customer.CustomerReader;
import io.rapport.metrics.domain.customer.CustomerRule;
import io.rapport.metrics.domain.kpi.ActiveUsers;
import io.rapport.metrics.domain.kpi.Ces;
import io.rapport.metrics.domain.kpi.ChurnRate;
import io.rapport.metrics.domain.kpi.ChurnRisk;
import io.rapport.metrics.domain.kpi.ClickThroughRate;
import io.rapport.metrics.domain.kpi.ClickThroughRate.Counting;
import io.rapport.metrics.domain.kpi.Clv;
import io.rapport.metrics.domain.kpi.ClvPredicted;
import io.rapport.metrics.domain.kpi.CohortRetention;
import io.rapport.metrics.domain.kpi.ConversionRate;
import io.rapport.metrics.domain.kpi.CoreActions;
import io.rapport.metrics.domain.kpi.Csat;
import io.rapport.metrics.domain.kpi.CustomerRetentionRate;
import io.rapport.metrics.domain.kpi.EngagementRate;
import io.rapport.metrics.domain.kpi.EngagementScore;
import io.rapport.metrics.domain.kpi.FirstResponseTime;
import io.rapport.metrics.domain.kpi.FirstResponseTime.Hours;
import io.rapport.metrics.domain.kpi.FirstWeekEngagement;
import io.rapport.metrics.domain.kpi.Funnel;
import io.rapport.metrics.domain.kpi.GrossRevenueRetention;
import io.rapport.metrics.domain.kpi.Kpi;
import io.rapport.metrics.domain.kpi.LoyaltyValue;
import io.rapport.metrics.domain.kpi.NetRevenueRetention;
import io.rapport.metrics.domain.kpi.Nps;
import io.rapport.metrics.domain.kpi.Paths;
import io.rapport.metrics.domain.kpi.Per;
import io.rapport.metrics.domain.kpi.ReferralRate;
import io.rapport.metrics.domain.kpi.Revenue;
import io.rapport.metrics.domain.kpi.SocialEngagement;
import io.rapport.metrics.domain.money.LifetimePeriod;
import io.rapport.metrics.domain.money.MrrReader;
import io.rapport.metrics.domain.money.MrrRule;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Selector;
import io.rapport.metrics.domain.social.SocialBase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a KPI is asked with of its own: what the question says, else what the project has set. */
final class KpiParameters {

  private static final int LONGEST_NAME = 200;
  private static final int MOST_EVENTS = 100;

  private static final BigDecimal LONGEST_LIFE = BigDecimal.valueOf(100_000);

  private KpiParameters() {}

  static Kpi applied(Kpi plain, Reader reader, ProjectSettings settings) {
    var aims = settings.aims();
    return switch (plain) {
      case ActiveUsers _ -> new ActiveUsers(reader.one("window", KpiParameters::window).orElse(1));
      case ConversionRate _ ->
          new ConversionRate(
              reader.selector("goal", aims.goals()).map(List::of).orElse(aims.goals()));
      case EngagementRate _ ->
          new EngagementRate(selectors(reader, "coreActions", aims.coreActions()));
      case ReferralRate _ -> new ReferralRate(selectors(reader, "invitations", aims.invitations()));
      case CoreActions _ -> new CoreActions(selectors(reader, "coreActions", aims.coreActions()));
      case ClickThroughRate _ -> new ClickThroughRate(clickThrough(reader, aims), counting(reader));
      case FirstWeekEngagement _ -> new FirstWeekEngagement(onboarding(reader, aims.onboarding()));
      case EngagementScore _ -> engagement(reader, aims);
      case ChurnRisk _ -> new ChurnRisk(engagement(reader, aims));
      case Funnel _ -> FunnelParameters.read(reader, aims);
      case Paths _ -> PathParameters.read(reader, aims);
      case Revenue _ -> new Revenue(events(reader));
      case FirstResponseTime _ -> firstResponse(reader, settings);
      case Clv _ ->
          new Clv(
              reader.one("period", text -> Texts.symbol(text, LifetimePeriod.values())),
              reader.one("churn", KpiParameters::share),
              reader.one("lifespan", KpiParameters::lifespan));
      case ClvPredicted _ ->
          new ClvPredicted(
              reader.one("horizonDays", KpiParameters::horizon).orElse(ClvPredicted.HORIZON_DAYS));
      case SocialEngagement _ -> new SocialEngagement(base(reader));
      case Nps _ -> new Nps(per(reader));
      case Csat _ -> new Csat(per(reader));
      case Ces _ ->
          new Ces(
              reader
                  .one("variant", text -> Texts.symbol(text, Ces.Variant.values()))
                  .orElse(Ces.Variant.MEAN),
              per(reader));
      case CustomerRetentionRate _ -> new CustomerRetentionRate(customer(reader, settings));
      case NetRevenueRetention _ -> new NetRevenueRetention(mrr(reader, settings));
      case GrossRevenueRetention _ -> new GrossRevenueRetention(mrr(reader, settings));
      case LoyaltyValue _ -> new LoyaltyValue(customer(reader, settings), mrr(reader, settings));
      case CohortRetention _ -> new CohortRetention(CohortParameters.read(reader));
      case ChurnRate _ -> new ChurnRate(customer(reader, settings));
      default -> plain;
    };
  }

  /** What a KPI is told apart by unless something else is asked for. */
  static Optional<Dimension> breakdown(Kpi kpi) {
    return kpi instanceof CoreActions
        ? Optional.of(Dimension.Derived.CORE_ACTION)
        : Optional.empty();
  }

  private static Per per(Reader reader) {
    return reader.one("per", text -> Texts.symbol(text, Per.values())).orElse(Per.ANSWER);
  }

  private static List<Selector> selectors(Reader reader, String name, List<Selector> set) {
    var asked = reader.selectors(name, set);
    return asked.isEmpty() ? set : asked;
  }

  private static EngagementScore engagement(Reader reader, Aims aims) {
    return new EngagementScore(
        aims.engagementWeights(), selectors(reader, "coreActions", aims.coreActions()));
  }

  private static ClickThrough clickThrough(Reader reader, Aims aims) {
    var set = aims.clickThrough();
    return new ClickThrough(
        reader.selector("impression", List.of(set.impression())).orElse(set.impression()),
        reader.selector("click", List.of(set.click())).orElse(set.click()));
  }

  private static Counting counting(Reader reader) {
    return reader
        .one("count", text -> Texts.symbol(text, Counting.values()))
        .orElse(Counting.PERSONS);
  }

  private static Onboarding onboarding(Reader reader, Onboarding set) {
    return new Onboarding(
        reader.selector("signUp", List.of(set.signUp())).orElse(set.signUp()),
        reader.selector("completion", List.of(set.completion())).orElse(set.completion()));
  }

  private static SocialBase base(Reader reader) {
    return reader
        .one("base", text -> Texts.symbol(text, SocialBase.values()))
        .orElse(SocialBase.IMPRESSIONS);
  }

  private static FirstResponseTime firstResponse(Reader reader, ProjectSettings settings) {
    var plain = Conversations.LIVE_CHAT;
    var hours = reader.one("hours", text -> Texts.symbol(text, Hours.values()));
    if (hours.equals(Optional.of(Hours.BUSINESS)) && settings.workingHours().days().isEmpty()) {
      reader.refuse("hours", "takes the project's workingHours, and it has none");
    }
    return new FirstResponseTime(
        new Conversations(
            reader.selector("start", List.of()).orElse(plain.start()),
            reader.selector("reply", List.of()).orElse(plain.reply()),
            reader.one("key", KpiParameters::name).orElse(plain.key())),
        hours.orElse(Hours.CALENDAR));
  }

  private static BigDecimal share(String text) {
    var share = Texts.decimal(text);
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new Unreadable("must be a share from 0 to 1, such as 0.2");
    }
    return share;
  }

  private static BigDecimal lifespan(String text) {
    var periods = Texts.decimal(text);
    if (periods.signum() <= 0 || periods.compareTo(LONGEST_LIFE) > 0) {
      throw new Unreadable("must be above 0 and up to " + LONGEST_LIFE);
    }
    return periods;
  }

  private static int horizon(String text) {
    return Texts.number(text, 1, ClvPredicted.LONGEST_HORIZON_DAYS);
  }

  private static Set<String> events(Reader reader) {
    var events = Set.copyOf(reader.many("events", KpiParameters::name));
    if (events.size() > MOST_EVENTS) {
      reader.refuse("events", "names more than " + MOST_EVENTS);
    }
    return events;
  }

  private static String name(String text) {
    if (text.isBlank() || text.length() > LONGEST_NAME) {
      throw new Unreadable("must be a name of 1 to " + LONGEST_NAME + " characters");
    }
    return text;
  }

  private static CustomerRule customer(Reader reader, ProjectSettings settings) {
    return reader
        .json("customer")
        .flatMap(said -> new CustomerReader(reader::refuse).rule("customer", said))
        .orElse(settings.customer());
  }

  private static MrrRule mrr(Reader reader, ProjectSettings settings) {
    return reader
        .json("mrr")
        .flatMap(said -> new MrrReader(reader::refuse).rule("mrr", said))
        .orElse(settings.mrr());
  }

  private static int window(String text) {
    var days = Texts.number(text);
    if (!ActiveUsers.WINDOWS.contains(days)) {
      throw new Unreadable("must be 1, 7 or 30");
    }
    return days;
  }
}
