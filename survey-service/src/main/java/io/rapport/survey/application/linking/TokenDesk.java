package io.rapport.survey.application.linking;

import io.rapport.survey.application.port.Links;
import io.rapport.survey.application.port.Seals;
import io.rapport.survey.domain.link.Link;
import io.rapport.survey.domain.link.LinkTerms;
import io.rapport.survey.domain.link.PageStamp;
import io.rapport.survey.domain.link.Pass;
import io.rapport.survey.domain.link.Seal;
import io.rapport.survey.domain.link.Token;
import io.rapport.survey.domain.link.Visit;
import io.rapport.survey.domain.response.ResponseId;
import io.rapport.survey.domain.survey.ProjectId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where tokens are made and looked at. */
@ApplicationScoped
class TokenDesk {

  private final Links links;
  private final Seals seals;

  TokenDesk(Links links, Seals seals) {
    this.links = links;
    this.seals = seals;
  }

  /** The tokens of links of one project, in their order. */
  List<Token> tokens(ProjectId project, List<? extends Link> made, Instant now) {
    var passes = made.stream().map(link -> new Pass(link.id(), Optional.empty())).toList();
    var texts =
        IntStream.range(0, made.size())
            .mapToObj(index -> passes.get(index).sealed(made.get(index).terms()))
            .toList();
    var marks = seals.seal(project, texts, now);
    return IntStream.range(0, made.size())
        .mapToObj(index -> new Token(passes.get(index), marks.get(index)))
        .toList();
  }

  /** The token by which a visitor comes back to the response that they have begun. */
  Token token(Visit visit, Instant now) {
    var response =
        switch (visit.link()) {
          case Link.Personal _ -> Optional.<ResponseId>empty();
          case Link.Open _ -> Optional.of(visit.response());
        };
    var pass = new Pass(visit.link().id(), response);
    return new Token(pass, seal(visit.link().terms(), pass.sealed(visit.link().terms()), now));
  }

  /** The link of a token that was made here for it. */
  Optional<Link> link(Token token) {
    return links
        .find(token.pass().link())
        .filter(
            link ->
                seals.holds(
                    link.terms().project(), token.pass().sealed(link.terms()), token.seal()));
  }

  PageStamp stamp(Visit visit, Instant now) {
    return new PageStamp(now, seal(visit.link().terms(), PageStamp.sealed(visit, now), now));
  }

  /** When the page with this stamp was given to this visitor; empty when it never was. */
  Optional<Instant> givenAt(Visit visit, String stamp) {
    return PageStamp.read(stamp)
        .filter(
            read ->
                seals.holds(
                    visit.link().terms().project(),
                    PageStamp.sealed(visit, read.givenAt()),
                    read.seal()))
        .map(PageStamp::givenAt);
  }

  private Seal seal(LinkTerms terms, String text, Instant now) {
    return seals.seal(terms.project(), List.of(text), now).getFirst();
  }
}
