package dev.scoring.dsl.ast;

import dev.scoring.core.model.FactType;
import java.util.List;

/**
 * A type as written.
 *
 * @param type the type
 * @param choices the values of a choice with their labels
 */
public record TypeNode(FactType type, List<ChoiceNode> choices) {}
