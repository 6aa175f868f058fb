// SPDX-License-Identifier: GPL-3.0-or-later
package sable.pipeline.item;

import java.util.Optional;
import java.util.function.Function;

/** How work on an item ended: with a value, or withheld with a reason that a person understands. */
public sealed interface Outcome<T> {

  /** Answers with the one function that fits. */
  <R> R fold(Function<? super T, ? extends R> done, Function<? super Reason, ? extends R> withheld);

  /** The same outcome with its value changed. */
  default <U> Outcome<U> map(Function<? super T, ? extends U> change) {
    return fold(value -> new Done<U>(change.apply(value)), Withheld<U>::new);
  }

  /** Goes on with more work that can itself be withheld. */
  default <U> Outcome<U> then(Function<? super T, Outcome<U>> more) {
    return fold(more, Withheld<U>::new);
  }

  /** The value, empty where it was withheld. */
  default Optional<T> value() {
    return fold(Optional::of, reason -> Optional.empty());
  }

  /** The reason, empty where it was done. */
  default Optional<Reason> reason() {
    return fold(value -> Optional.empty(), Optional::of);
  }

  /** An outcome with a value. */
  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  /** An outcome without one. */
  static <T> Outcome<T> withheld(Reason.Code code, String sentence) {
    return new Withheld<>(new Reason(code, sentence));
  }

  /** The work was done. */
  record Done<T>(T result) implements Outcome<T> {
    @Override
    public <R> R fold(
        Function<? super T, ? extends R> done, Function<? super Reason, ? extends R> withheld) {
      return done.apply(result);
    }
  }

  /** The item stays inside, and the officer is told why. */
  record Withheld<T>(Reason why) implements Outcome<T> {
    @Override
    public <R> R fold(
        Function<? super T, ? extends R> done, Function<? super Reason, ? extends R> withheld) {
      return withheld.apply(why);
    }
  }
}
