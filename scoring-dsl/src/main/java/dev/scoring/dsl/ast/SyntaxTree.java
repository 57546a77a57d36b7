package dev.scoring.dsl.ast;

import java.util.List;
import org.immutables.value.Value;

/** A whole file. */
@Value.Immutable
public interface SyntaxTree {

  /** What the file declares, in its order. */
  List<Declaration> declarations();

  /** The comments after the last declaration. */
  @Value.Auxiliary
  List<String> atEnd();

  /** Makes a tree. */
  static SyntaxTree of(List<Declaration> declarations, List<String> atEnd) {
    return ImmutableSyntaxTree.of(declarations, atEnd);
  }
}
