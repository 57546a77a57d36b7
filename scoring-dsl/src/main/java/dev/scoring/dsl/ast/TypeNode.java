package dev.scoring.dsl.ast;

import dev.scoring.core.model.FactType;
import java.util.List;

/**
 * A type as written.
 *
 * @param type the type
 * @param choices the values of a choice with their labels
 * @param asFraction whether data have a rate as a part of one
 */
public record TypeNode(FactType type, List<ChoiceNode> choices, boolean asFraction) {}
