package io.rapport.local.sample;

import java.util.Map;

/** Somebody who works with the workspace on working days, as long as the company stays. */
final class TeamMember {

  private final Company company;
  private final int number;
  private final int daysAfter;
  private final int gone;

  TeamMember(Company company, int number, int daysAfter, int gone) {
    this.company = company;
    this.number = number;
    this.daysAfter = daysAfter;
    this.gone = gone;
  }

  void live(Season season, Happenings happenings) {
    String id = company.id() + "-" + number;
    Dice dice = Dice.of(id);
    var diary = new Diary("m" + id, season, happenings);
    Person person = Person.of(id, dice);
    var inbox = new SurveyInbox(diary, dice);
    Device device = dice.weighted(Device.DESKTOPS, each -> each.share);
    var surroundings =
        new Surroundings(Surroundings.WORKSPACE, device, person.country(), Arrival.DIRECT);
    Identity identity = Identity.visitor("anon-" + id);
    double zeal = (dice.level() + company.fit()) / 2;
    boolean onboarded = false;
    int visits = 0;
    for (int day = company.joined() + daysAfter; day < Math.min(gone, Season.DAYS); day++) {
      boolean first = visits == 0;
      if (!first && !(season.workday(day) && dice.chance(0.25 + 0.55 * zeal))) {
        continue;
      }
      var visit = new Visit(diary, dice, surroundings, identity, season.workingTime(day, dice));
      visits++;
      if (first) {
        visit.open("Sign up", "/sign-up");
        visit.act("Signed Up", Map.of("type", "workspace", "username", id));
        visit.identify(id, person.traits(season.date(day)));
        visit.joinAccount(company.id(), company.traits());
        identity = visit.identity();
      } else if (dice.chance(0.15)) {
        visit.open("Sign in", "/sign-in");
        visit.act("Signed In", Map.of("username", id));
      }
      work(visit, dice, zeal);
      if (!onboarded && dice.chance(0.3 + 0.4 * zeal)) {
        onboarded = true;
        visit.act("Onboarding Completed", Map.of("steps", 5));
      }
      if (number == 1 && visits <= 3) {
        visit.act("Invite Sent", Map.of("invitee_role", "member"));
      }
      double mood = 0.48 + 0.6 * zeal;
      if (dice.chance(0.01)) {
        mood += new SupportChat(visit, dice, "chat-" + id + "-" + visits).hold(inbox) / 2 - 0.3;
      }
      if (visits >= 8) {
        inbox.ask(SampleSurvey.RECOMMEND, visit, mood, Map.of("touchPoint", "workspace"));
      }
      visit.end();
    }
  }

  private static void work(Visit visit, Dice dice, double zeal) {
    visit.open("Dashboard", "/dashboard");
    int tasks = dice.between(1, 2 + (int) Math.round(2 * zeal));
    for (int task = 0; task < tasks; task++) {
      switch (dice.between(1, 6)) {
        case 1, 2, 3 -> {
          visit.open("Reports", "/reports");
          visit.act("Report Created", Map.of("template", "stock"));
        }
        case 4 -> {
          visit.open("Report", "/reports/stock");
          visit.act("File Downloaded", Map.of("path", "/reports/stock.csv"));
        }
        case 5 -> {
          visit.open("Team", "/team");
          visit.act("Comment Added", Map.of("length", dice.between(5, 300)));
        }
        default -> visit.open("Help", "/help");
      }
    }
  }
}
