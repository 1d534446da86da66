package io.rapport.survey.application.linking;

import io.rapport.survey.application.authoring.CreateSurvey.Request;
import io.rapport.survey.application.port.Links;
import io.rapport.survey.application.port.NewIds;
import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.domain.Fault;
import io.rapport.survey.domain.link.Link;
import io.rapport.survey.domain.link.LinkId;
import io.rapport.survey.domain.link.LinkRules;
import io.rapport.survey.domain.link.LinkTerms;
import io.rapport.survey.domain.link.Token;
import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.Channel;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.Survey;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes links into a survey: one for each person, or one for everybody. */
@ApplicationScoped
@Transactional
public class MakeLinks {

  private final Surveys surveys;
  private final Links links;
  private final TokenDesk tokens;
  private final LinkRules rules;
  private final NewIds ids;
  private final InstantSource clock;

  MakeLinks(
      Surveys surveys,
      Links links,
      TokenDesk tokens,
      LinkRules rules,
      NewIds ids,
      InstantSource clock) {
    this.surveys = surveys;
    this.links = links;
    this.tokens = tokens;
    this.rules = rules;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Makes a link for each person, once for each request that names itself.
   *
   * @param request who calls again with the same one gets the same links
   */
  public Outcome forEach(Mailing mailing, Optional<Request> request) {
    var now = clock.instant();
    var faults = faults(mailing, now);
    if (!faults.isEmpty()) {
      return new Invalid(faults);
    }
    var batch = ids.next();
    return intoOpenSurvey(
        mailing.project(),
        mailing.survey(),
        () ->
            request
                .flatMap(named -> earlier(mailing.project(), named, batch))
                .orElseGet(() -> made(mailing.project(), added(mailing, batch, now))));
  }

  /** The survey's link for everybody: the same one each time. */
  public Outcome forEverybody(ProjectId project, SurveyId survey) {
    return intoOpenSurvey(
        project,
        survey,
        () -> {
          var terms =
              new LinkTerms(
                  project,
                  survey,
                  Channel.LINK,
                  Optional.empty(),
                  clock.instant(),
                  Optional.empty());
          return made(project, List.of(links.open(new Link.Open(new LinkId(ids.next()), terms))));
        });
  }

  private List<Fault> faults(Mailing mailing, Instant now) {
    var expiry = rules.objectionToExpiry(rules.expiry(mailing.expiresAt(), now), now);
    var invitations = mailing.invitations();
    return Stream.concat(
            expiry.stream(),
            IntStream.range(0, invitations.size())
                .boxed()
                .flatMap(index -> fault(index, invitations.get(index)).stream()))
        .toList();
  }

  private static Optional<Fault> fault(int index, Invitation invitation) {
    return LinkRules.objectionTo(invitation.attributes())
        .map(why -> new Fault("people[" + index + "].attributes", why));
  }

  private Outcome intoOpenSurvey(ProjectId project, SurveyId id, Supplier<Outcome> make) {
    var survey = surveys.find(project, id);
    if (survey.isEmpty()) {
      return new NoSuchSurvey();
    }
    return switch (survey.get()) {
      case Survey.Closed _ -> new SurveyIsClosed();
      case Survey.Draft _, Survey.Live _, Survey.Paused _ -> make.get();
    };
  }

  private Optional<Outcome> earlier(ProjectId project, Request request, UUID batch) {
    var mine = new Links.Batch(request.digest(), batch);
    var standing = links.claim(project, request.key(), mine);
    if (standing.equals(mine)) {
      return Optional.empty();
    }
    return Optional.of(
        standing.digest().equals(request.digest())
            ? made(project, links.of(standing.id()))
            : new KeyUsedForAnother());
  }

  private List<Link.Personal> added(Mailing mailing, UUID batch, Instant now) {
    var end = rules.expiry(mailing.expiresAt(), now);
    var added =
        mailing.invitations().stream()
            .map(
                invitation ->
                    new Link.Personal(
                        new LinkId(ids.next()),
                        mailing.terms(invitation, now, end),
                        invitation.respondent(),
                        invitation.attributes()))
            .toList();
    links.add(batch, added);
    return added;
  }

  private Made made(ProjectId project, List<? extends Link> made) {
    var texts = tokens.tokens(project, made, clock.instant());
    return new Made(
        IntStream.range(0, made.size())
            .mapToObj(index -> new Ticket(made.get(index), texts.get(index)))
            .toList());
  }

  /** People who are to be asked the same. */
  public record Mailing(
      ProjectId project,
      SurveyId survey,
      Channel channel,
      Optional<Instant> expiresAt,
      List<Invitation> invitations) {

    public Mailing {
      invitations = List.copyOf(invitations);
    }

    LinkTerms terms(Invitation invitation, Instant now, Instant end) {
      return new LinkTerms(project, survey, channel, invitation.language(), now, Optional.of(end));
    }
  }

  /** One of them. */
  public record Invitation(
      Respondent respondent, Map<String, Attribute> attributes, Optional<String> language) {

    public Invitation {
      attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
  }

  /** What came of it. */
  public sealed interface Outcome {}

  /** The links, in the order of the people, made now or by the same request before. */
  public record Made(List<Ticket> tickets) implements Outcome {
    public Made {
      tickets = List.copyOf(tickets);
    }
  }

  /** A link and what is given to its holder. */
  public record Ticket(Link link, Token token) {}

  /** They cannot be made like this. */
  public record Invalid(List<Fault> faults) implements Outcome {
    public Invalid {
      faults = List.copyOf(faults);
    }
  }

  /** The project has no such survey. */
  public record NoSuchSurvey() implements Outcome {}

  /** Nobody will be asked any more. */
  public record SurveyIsClosed() implements Outcome {}

  /** The request's key was used for something else. */
  public record KeyUsedForAnother() implements Outcome {}
}
