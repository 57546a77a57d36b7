package dev.scoring.dsl.ast;

import java.util.Optional;

/**
 * A value of a choice.
 *
 * @param value the value
 * @param label what it is called
 */
public record ChoiceNode(Name value, Optional<String> label) {}
