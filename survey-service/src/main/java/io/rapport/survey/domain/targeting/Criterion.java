package io.rapport.survey.domain.targeting;

import io.rapport.survey.domain.Fault;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Something that is so of a person, or of where they are, or not. */
public sealed interface Criterion {

  List<Fault> faults();

  /** A trait is as the condition says. */
  record OfTrait(Condition condition) implements Criterion {
    @Override
    public List<Fault> faults() {
      return condition.faults().stream()
          .map(
              fault -> fault.field().equals("property") ? new Fault("name", fault.reason()) : fault)
          .toList();
    }
  }

  /** They are in a segment. */
  record InSegment(String segment) implements Criterion {
    @Override
    public List<Fault> faults() {
      return Bounds.text("segment", segment, LONGEST).stream().toList();
    }
  }

  /** They belong to an account. */
  record OfAccount(String account) implements Criterion {
    @Override
    public List<Fault> faults() {
      return Bounds.text("account", account, LONGEST).stream().toList();
    }
  }

  /** They use one of these kinds of device. */
  record OnDevice(Set<String> devices) implements Criterion {

    public OnDevice {
      devices = Set.copyOf(devices);
    }

    @Override
    public List<Fault> faults() {
      return list("devices", devices);
    }
  }

  /** They read one of these languages: {@code de} is also {@code de-CH}. */
  record Reads(Set<String> languages) implements Criterion {

    public Reads {
      languages = Set.copyOf(languages);
    }

    public boolean isMetBy(String language) {
      var read = language.toLowerCase(Locale.ROOT).replace('_', '-');
      return languages.stream()
          .map(wanted -> wanted.toLowerCase(Locale.ROOT))
          .anyMatch(wanted -> read.equals(wanted) || read.startsWith(wanted + "-"));
    }

    @Override
    public List<Fault> faults() {
      return list("languages", languages);
    }
  }

  /** They are at such an address. */
  record AtUrl(UrlMatch url) implements Criterion {
    @Override
    public List<Fault> faults() {
      return url.faults();
    }
  }

  int LONGEST = 200;

  private static List<Fault> list(String field, Set<String> texts) {
    return !texts.isEmpty()
            && texts.size() <= 50
            && texts.stream().noneMatch(text -> text.isBlank() || text.length() > 35)
        ? List.of()
        : List.of(new Fault(field, "must be 1 to 50 texts of at most 35 characters"));
  }
}
