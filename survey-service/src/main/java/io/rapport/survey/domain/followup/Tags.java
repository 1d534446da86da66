package io.rapport.survey.domain.followup;

import io.rapport.survey.domain.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Words that members sort answers by. */
public record Tags(SortedSet<String> words) {

  /** The most tags of an answer. */
  public static final int MOST = 20;

  /** The most characters of a tag. */
  public static final int LONGEST = 50;

  public Tags {
    words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
  }

  public static Tags none() {
    return new Tags(new TreeSet<>());
  }

  /** These words, without the spaces around them. */
  public static Tags of(List<String> words) {
    var stripped = new TreeSet<String>();
    words.forEach(word -> stripped.add(word.strip()));
    return new Tags(stripped);
  }

  List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    if (words.size() > MOST) {
      faults.add(new Fault("tags", "must be at most " + MOST));
    }
    if (words.stream().anyMatch(word -> word.isEmpty() || word.length() > LONGEST)) {
      faults.add(new Fault("tags", "must have 1 to " + LONGEST + " characters each"));
    }
    if (words.stream().anyMatch(Tags::hasControlCharacters)) {
      faults.add(new Fault("tags", "must not hold control characters"));
    }
    return faults;
  }

  private static boolean hasControlCharacters(String word) {
    return word.chars().anyMatch(Character::isISOControl);
  }
}
