package dev.scoring.core;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is made once, when it is first asked for. Thread-safe. */
final class Once<T> {

  private final Supplier<T> maker;
  private volatile @Nullable T made;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  T get() {
    T known = made;
    if (known == null) {
      synchronized (this) {
        known = made;
        if (known == null) {
          known = maker.get();
          made = known;
        }
      }
    }
    return known;
  }
}
