package dev.scoring.core.text;

/** What is said where two units have names that look the same. */
public final class SameNames {

  private SameNames() {}

  /** What is wrong with a name. */
  public static String message(String name, String first) {
    String difference = LookAlike.difference(name, first);
    return difference.isEmpty()
        ? "the unit stands twice among the units"
        : "the name looks like that of another unit, but " + difference;
  }

  /**
   * Where the other one is.
   *
   * @param place where the first of the two stands, such as {@code line 3}
   */
  public static String help(String name, String first, String place) {
    if (!SameName.areSame(name, first)) {
      return "the other one stands in " + place;
    }
    return "it stands first in "
        + place
        + (name.equals(first) ? "" : ", where it is written " + Quoted.of(first));
  }
}
