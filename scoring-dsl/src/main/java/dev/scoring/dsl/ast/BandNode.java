package dev.scoring.dsl.ast;

import java.util.Optional;

/**
 * A band of a rating.
 *
 * @param id its id; the label where none is written
 * @param label what it is called
 * @param interval the scores that fall in it
 * @param when what else must be true
 */
public record BandNode(
    Name id, Optional<String> label, IntervalNode interval, Optional<Expression> when) {}
