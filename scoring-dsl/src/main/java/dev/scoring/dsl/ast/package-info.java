/**
 * The syntax tree: what the writer wrote, as immutable values. Spans and trivia (comments, blank
 * lines) are carried along and are not part of equality, so two texts that say the same have equal
 * trees. Names are unresolved and types unchecked here.
 */
@Value.Style(
    jdkOnly = true,
    allParameters = true,
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    jdk9Collections = true,
    defaults = @Value.Immutable(builder = false, copy = false))
@NullMarked
package dev.scoring.dsl.ast;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
