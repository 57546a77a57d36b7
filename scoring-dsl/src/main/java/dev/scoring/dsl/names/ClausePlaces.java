package dev.scoring.dsl.names;

import dev.scoring.dsl.ast.Clause;
import dev.scoring.dsl.diagnostic.Code;
import dev.scoring.dsl.diagnostic.Reporter;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks that clauses stand behind what can have them, and once where once is all there is. */
final class ClausePlaces {

  /** What has clauses. */
  enum Place {
    RULE,
    BLOCK,
    PART,
    TOTAL;

    String words() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Set<Class<?>> ONCE =
      Set.of(
          Clause.Cap.class,
          Clause.Floor.class,
          Clause.ZeroWhen.class,
          Clause.Takes.class,
          Clause.Weight.class,
          Clause.FullForAbsent.class,
          Clause.Spills.class);

  private final Reporter reporter;

  ClausePlaces(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Checks the clauses of something called {@code name}. */
  void check(List<Clause> clauses, Place place, String name) {
    Set<Class<?>> seen = new HashSet<>();
    for (Clause clause : clauses) {
      if (!clause.accept(PLACES).contains(place)) {
        misplaced(clause, place, name);
      } else {
        for (Class<?> kind : ONCE) {
          if (kind.isInstance(clause) && !seen.add(kind)) {
            second(clause);
          }
        }
      }
    }
  }

  private void misplaced(Clause clause, Place place, String name) {
    boolean capOfBlock = clause instanceof Clause.Cap && place == Place.BLOCK;
    reporter.report(
        Code.IN_PLACE,
        clause.span(),
        capOfBlock
            ? "the points of a block are its cap"
            : "`" + word(clause) + "` does not belong to a " + place.words(),
        help(clause, place, name).orElse("leave it out"));
  }

  private static Optional<String> help(Clause clause, Place place, String name) {
    String help = null;
    if (clause instanceof Clause.Cap && place == Place.BLOCK) {
      help = "write the number behind its name: `" + name + " 10 { … }`";
    } else if (clause instanceof Clause.Cap && place == Place.PART) {
      help = "what a part gives at most stands in its mode: `add up to 50`, `deduct from 100`";
    } else if (clause instanceof Clause.ZeroWhen) {
      help = "a rule gives nothing unless its `when` is true: write `when not …`";
    } else if (clause instanceof Clause.Takes) {
      help = "it says how a block or part is made of what stands in it";
    } else if (clause instanceof Clause.Weight) {
      help =
          place == Place.PART
              ? "parts are weighed in the formula of the total: `0.6 * " + name + " + …`"
              : "weights belong to what stands in a block or part that `takes mean`";
    } else if (clause instanceof Clause.Spills) {
      help = "only rules spill; write it behind each rule that does";
    } else if (clause instanceof Clause.Floor floor && floor.points().isEmpty()) {
      help = "it belongs to a part that deducts";
    } else if (clause instanceof Clause.When && place == Place.TOTAL) {
      help = "write `zero when …` for what makes the total 0";
    }
    return Optional.ofNullable(help);
  }

  private void second(Clause clause) {
    String word =
        clause instanceof Clause.Takes
            ? "takes"
            : clause instanceof Clause.Floor ? "floor" : word(clause);
    reporter.report(
        Code.IN_PLACE,
        clause.span(),
        "a second `" + word + "`",
        clause instanceof Clause.ZeroWhen
            ? "write one, with `or` between the conditions"
            : "leave one of them out");
  }

  /** The keyword of a clause. */
  static String word(Clause clause) {
    return clause.accept(WORDS);
  }

  private static final Clause.Visitor<Set<Place>> PLACES =
      new Clause.Visitor<>() {
        private static final Set<Place> EVERYWHERE = EnumSet.allOf(Place.class);
        private static final Set<Place> ITEMS = EnumSet.of(Place.RULE, Place.BLOCK);
        private static final Set<Place> NOT_TOTAL = EnumSet.of(Place.RULE, Place.BLOCK, Place.PART);

        @Override
        public Set<Place> visitWhen(Clause.When node) {
          return NOT_TOTAL;
        }

        @Override
        public Set<Place> visitClosedWhen(Clause.ClosedWhen node) {
          return EnumSet.of(Place.PART);
        }

        @Override
        public Set<Place> visitBut(Clause.But node) {
          return EnumSet.of(Place.RULE);
        }

        @Override
        public Set<Place> visitFor(Clause.For node) {
          return ITEMS;
        }

        @Override
        public Set<Place> visitDated(Clause.Dated node) {
          return ITEMS;
        }

        @Override
        public Set<Place> visitCap(Clause.Cap node) {
          return EnumSet.of(Place.RULE, Place.TOTAL);
        }

        @Override
        public Set<Place> visitSource(Clause.Source node) {
          return NOT_TOTAL;
        }

        @Override
        public Set<Place> visitSic(Clause.Sic node) {
          return EVERYWHERE;
        }

        @Override
        public Set<Place> visitAssumed(Clause.Assumed node) {
          return EVERYWHERE;
        }

        @Override
        public Set<Place> visitRescaleAbsent(Clause.RescaleAbsent node) {
          return EnumSet.of(Place.PART);
        }

        @Override
        public Set<Place> visitFloor(Clause.Floor node) {
          return node.points().isPresent() ? EVERYWHERE : EnumSet.of(Place.PART);
        }

        @Override
        public Set<Place> visitZeroWhen(Clause.ZeroWhen node) {
          return EnumSet.of(Place.BLOCK, Place.PART, Place.TOTAL);
        }

        @Override
        public Set<Place> visitTakes(Clause.Takes node) {
          return EnumSet.of(Place.BLOCK, Place.PART);
        }

        @Override
        public Set<Place> visitWeight(Clause.Weight node) {
          return ITEMS;
        }

        @Override
        public Set<Place> visitFullForAbsent(Clause.FullForAbsent node) {
          return NOT_TOTAL;
        }

        @Override
        public Set<Place> visitSpills(Clause.Spills node) {
          return EnumSet.of(Place.RULE);
        }
      };

  private static final Clause.Visitor<String> WORDS =
      new Clause.Visitor<>() {
        @Override
        public String visitWhen(Clause.When node) {
          return "when";
        }

        @Override
        public String visitClosedWhen(Clause.ClosedWhen node) {
          return "closed when";
        }

        @Override
        public String visitBut(Clause.But node) {
          return "but";
        }

        @Override
        public String visitFor(Clause.For node) {
          return "for";
        }

        @Override
        public String visitDated(Clause.Dated node) {
          return node.bound().name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String visitCap(Clause.Cap node) {
          return "cap";
        }

        @Override
        public String visitSource(Clause.Source node) {
          return "source";
        }

        @Override
        public String visitSic(Clause.Sic node) {
          return "sic";
        }

        @Override
        public String visitAssumed(Clause.Assumed node) {
          return "assumed";
        }

        @Override
        public String visitRescaleAbsent(Clause.RescaleAbsent node) {
          return "rescale absent";
        }

        @Override
        public String visitFloor(Clause.Floor node) {
          return node.points().isPresent() ? "floor" : "no floor";
        }

        @Override
        public String visitZeroWhen(Clause.ZeroWhen node) {
          return "zero when";
        }

        @Override
        public String visitTakes(Clause.Takes node) {
          return "takes " + node.kind().name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String visitWeight(Clause.Weight node) {
          return "weight";
        }

        @Override
        public String visitFullForAbsent(Clause.FullForAbsent node) {
          return "full for absent";
        }

        @Override
        public String visitSpills(Clause.Spills node) {
          return "spills";
        }
      };
}
