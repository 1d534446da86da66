package io.rapport.gateway.domain.project;

import io.rapport.gateway.domain.json.Flaw;
import io.rapport.gateway.domain.project.Member.Active;
import io.rapport.gateway.domain.project.Member.Invited;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Everybody who belongs to a project, by address; no identity and no invitation is here twice. */
public record Members(List<Member> all) {

  private static final Comparator<Member> BY_ADDRESS =
      Comparator.comparing((Member member) -> member.email().map(Email::address).orElse(""))
          .thenComparing(Member::toString);

  public Members {
    all = all.stream().sorted(BY_ADDRESS).toList();
  }

  /** What became of a new list of members. */
  public sealed interface Replacement {}

  /** They are the members now. */
  public record Replaced(Members members) implements Replacement {}

  /** Somebody is named twice. */
  public record NamedTwice(List<Flaw> flaws) implements Replacement {}

  /** Nobody who can log in could rule the project any more; an invited admin may never come. */
  public record NoAdminLeft() implements Replacement {}

  /** The creator alone, as admin. */
  static Members of(Person creator) {
    return new Members(List.of(new Active(creator.identity(), creator.email(), Role.ADMIN)));
  }

  /** Puts exactly these in place of the members; who was bound to an identity stays bound. */
  public Replacement replaceBy(List<Seat> seats) {
    var seen = new HashSet<Object>();
    var flaws = new ArrayList<Flaw>();
    var members = new ArrayList<Member>(seats.size());
    for (int i = 0; i < seats.size(); i++) {
      var member = seated(seats.get(i));
      if (!seen.add(keyOf(member))) {
        flaws.add(new Flaw("members[" + i + "]", "is named twice"));
      }
      members.add(member);
    }
    if (!flaws.isEmpty()) {
      return new NamedTwice(flaws);
    }
    return members.stream().anyMatch(member -> member instanceof Active active && active.isAdmin())
        ? new Replaced(new Members(members))
        : new NoAdminLeft();
  }

  /** After this person has logged in: their invitation, if there is one, is theirs. */
  Members welcoming(Person person) {
    if (all.stream().anyMatch(member -> isActiveAs(member, person.identity()))) {
      return this;
    }
    return new Members(
        all.stream()
            .map(
                member ->
                    member instanceof Invited invited
                            && Optional.of(invited.address()).equals(person.email())
                        ? invited.boundTo(person.identity())
                        : member)
            .toList());
  }

  private Member seated(Seat seat) {
    return switch (seat) {
      case Seat.ForEmail(var email, var role) ->
          all.stream()
              .filter(member -> member.email().equals(Optional.of(email)))
              .findFirst()
              .map(member -> withRole(member, role))
              .orElseGet(() -> new Invited(email, role));
      case Seat.ForIdentity(var identity, var role) ->
          all.stream()
              .filter(member -> isActiveAs(member, identity))
              .findFirst()
              .map(member -> withRole(member, role))
              .orElseGet(() -> new Active(identity, Optional.empty(), role));
    };
  }

  private static Member withRole(Member member, Role role) {
    return switch (member) {
      case Invited(var address, _) -> new Invited(address, role);
      case Active(var identity, var email, _) -> new Active(identity, email, role);
    };
  }

  private static boolean isActiveAs(Member member, Identity identity) {
    return member instanceof Active active && active.identity().equals(identity);
  }

  private static Object keyOf(Member member) {
    return switch (member) {
      case Invited invited -> invited.address();
      case Active active -> active.identity();
    };
  }
}
