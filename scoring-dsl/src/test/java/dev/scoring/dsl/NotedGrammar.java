package dev.scoring.dsl;

import dev.scoring.dsl.ast.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A grammar without left recursion that was read from its notation. It makes random sentences, and
 * tells whether it takes one; a sentence is a list of words.
 */
final class NotedGrammar {

  /** How deep a sentence nests before it takes the shortest way out. */
  private static final int DEPTH = 18;

  private static final int REPEATS = 3;
  private static final int UNKNOWN = 1_000_000;

  private sealed interface Node {}

  private record Word(String word) implements Node {}

  private record Rule(String name) implements Node {}

  private record Sequence(List<Node> nodes) implements Node {}

  private record Choice(List<Node> nodes) implements Node {}

  private record Maybe(Node node) implements Node {}

  private record Repeated(Node node) implements Node {}

  private final Map<String, Node> rules;
  private final Map<String, Integer> heights = new HashMap<>();

  /** How often each alternative was made; the rarest is made next. */
  private final IdentityHashMap<Node, Integer> made = new IdentityHashMap<>();

  private NotedGrammar(Map<String, Node> rules) {
    this.rules = rules;
    rules.keySet().forEach(name -> heights.put(name, UNKNOWN));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<String, Node> rule : rules.entrySet()) {
        Integer height = 1 + height(rule.getValue());
        changed |= !height.equals(heights.put(rule.getKey(), height));
      }
    }
  }

  /** Reads rules such as {@code term = steps | "(" sum { "," sum } ")" ;}. */
  static NotedGrammar ofEbnf(String text) {
    return new NotedGrammar(new Reader(text, "=", Map.of()).read());
  }

  /**
   * Reads rules such as {@code term : steps | LPAREN sum (COMMA sum)* RPAREN ;}.
   *
   * @param literals the word for each token
   */
  static NotedGrammar ofAntlr(String text, Map<String, String> literals) {
    return new NotedGrammar(new Reader(text, ":", literals).read());
  }

  Set<String> rules() {
    return rules.keySet();
  }

  /** The rules that a rule refers to, and the words that stand without quotes. */
  Set<String> used() {
    Set<String> used = new TreeSet<>();
    rules.values().forEach(node -> collect(node, used));
    return used;
  }

  private static void collect(Node node, Set<String> used) {
    if (node instanceof Rule rule) {
      used.add(rule.name());
    }
    children(node).forEach(child -> collect(child, used));
  }

  private static List<Node> children(Node node) {
    if (node instanceof Sequence sequence) {
      return sequence.nodes();
    } else if (node instanceof Choice choice) {
      return choice.nodes();
    } else if (node instanceof Maybe maybe) {
      return List.of(maybe.node());
    } else if (node instanceof Repeated repeated) {
      return List.of(repeated.node());
    }
    return List.of();
  }

  /** The alternatives that no sentence has used yet, with their rule. */
  Set<String> unused() {
    Set<String> unused = new TreeSet<>();
    rules.forEach((name, node) -> unused(name, node, unused));
    return unused;
  }

  private void unused(String name, Node node, Set<String> unused) {
    if (!made.containsKey(node)) {
      unused.add(name + ": " + node);
    }
    children(node).forEach(child -> unused(name, child, unused));
  }

  /** A random sentence of a rule. */
  List<String> sentence(String rule, Random random) {
    List<String> words = new ArrayList<>();
    make(new Rule(rule), 0, random, words);
    return words;
  }

  private void make(Node node, int depth, Random random, List<String> words) {
    made.merge(node, 1, Integer::sum);
    if (node instanceof Word word) {
      words.add(word.word());
    } else if (node instanceof Rule rule) {
      Node body = rules.get(rule.name());
      if (body == null) {
        words.add(rule.name());
      } else {
        make(body, depth + 1, random, words);
      }
    } else if (node instanceof Sequence sequence) {
      sequence.nodes().forEach(each -> make(each, depth, random, words));
    } else if (node instanceof Choice choice) {
      make(chosen(choice, depth, random), depth, random, words);
    } else if (node instanceof Maybe maybe) {
      if (isWorthwhile(maybe.node(), depth, random)) {
        make(maybe.node(), depth, random, words);
      }
    } else if (node instanceof Repeated repeated) {
      boolean some = isWorthwhile(repeated.node(), depth, random);
      int times = some ? 1 + random.nextInt(REPEATS) : 0;
      for (int i = 0; i < times; i++) {
        make(repeated.node(), depth, random, words);
      }
    }
  }

  /** Whether what may be left out is made: by chance, but what never was made before. */
  private boolean isWorthwhile(Node node, int depth, Random random) {
    return made.containsKey(node) ? depth < DEPTH && random.nextInt(3) == 0 : depth < 2 * DEPTH;
  }

  private Node chosen(Choice choice, int depth, Random random) {
    Node best = choice.nodes().get(random.nextInt(choice.nodes().size()));
    for (Node each : choice.nodes()) {
      boolean better =
          depth < DEPTH
              ? made.getOrDefault(each, 0) < made.getOrDefault(best, 0)
              : height(each) < height(best);
      if (better) {
        best = each;
      }
    }
    return best;
  }

  /** How deep the shallowest sentence of a node nests. */
  private int height(Node node) {
    if (node instanceof Rule rule) {
      return heights.getOrDefault(rule.name(), 0);
    } else if (node instanceof Sequence sequence) {
      return sequence.nodes().stream().mapToInt(this::height).max().orElse(0);
    } else if (node instanceof Choice choice) {
      return choice.nodes().stream().mapToInt(this::height).min().orElse(0);
    }
    return 0;
  }

  /** Whether the words are a sentence of a rule. */
  boolean takes(String rule, List<String> words) {
    return ends(new Rule(rule), 0, words, new HashMap<>()).get(words.size());
  }

  /** Where a node that begins at a word may end. */
  private BitSet ends(Node node, int start, List<String> words, Map<String, BitSet> known) {
    BitSet ends = new BitSet();
    if (node instanceof Word word) {
      ends.set(start + 1, start < words.size() && words.get(start).equals(word.word()));
    } else if (node instanceof Rule rule) {
      return endsOfRule(rule.name(), start, words, known);
    } else if (node instanceof Sequence sequence) {
      ends.set(start);
      for (Node each : sequence.nodes()) {
        ends = further(each, ends, words, known);
      }
    } else if (node instanceof Choice choice) {
      for (Node each : choice.nodes()) {
        ends.or(ends(each, start, words, known));
      }
    } else if (node instanceof Maybe maybe) {
      ends.or(ends(maybe.node(), start, words, known));
      ends.set(start);
    } else if (node instanceof Repeated repeated) {
      BitSet last = new BitSet();
      last.set(start);
      while (!last.isEmpty()) {
        ends.or(last);
        last = further(repeated.node(), last, words, known);
        last.andNot(ends);
      }
    }
    return ends;
  }

  private BitSet endsOfRule(String name, int start, List<String> words, Map<String, BitSet> known) {
    Node body = rules.get(name);
    if (body == null) {
      return ends(new Word(name), start, words, known);
    }
    String place = name + " " + start;
    BitSet ends = known.get(place);
    if (ends == null) {
      ends = ends(body, start, words, known);
      known.put(place, ends);
    }
    return ends;
  }

  private BitSet further(Node node, BitSet starts, List<String> words, Map<String, BitSet> known) {
    BitSet ends = new BitSet();
    starts.stream().forEach(start -> ends.or(ends(node, start, words, known)));
    return ends;
  }

  /** Reads both notations: they differ in what stands for "may be left out" and "any number". */
  private static final class Reader {

    private static final Pattern MARK = Pattern.compile("\"[^\"]*\"|[\\w-]+|[^\\s\\w]");
    private static final Set<String> CLOSING = Set.of(")", "]", "}", ";", "|");

    private final List<String> marks = new ArrayList<>();
    private final String equal;
    private final Map<String, String> literals;
    private int next;

    Reader(String text, String equal, Map<String, String> literals) {
      Matcher mark = MARK.matcher(text);
      while (mark.find()) {
        marks.add(mark.group());
      }
      this.equal = equal;
      this.literals = literals;
    }

    Map<String, Node> read() {
      Map<String, Node> rules = new LinkedHashMap<>();
      Set<String> names = new HashSet<>();
      while (next < marks.size()) {
        String name = marks.get(next++);
        if (!names.add(name)) {
          throw new IllegalArgumentException("twice: " + name);
        }
        expect(equal);
        rules.put(name, choice());
        expect(";");
      }
      return rules;
    }

    private Node choice() {
      List<Node> nodes = new ArrayList<>();
      nodes.add(sequence());
      while (marks.get(next).equals("|")) {
        next++;
        nodes.add(sequence());
      }
      return nodes.size() == 1 ? nodes.get(0) : new Choice(nodes);
    }

    private Node sequence() {
      List<Node> nodes = new ArrayList<>();
      while (!CLOSING.contains(marks.get(next))) {
        Node node = single();
        switch (marks.get(next)) {
          case "?" -> nodes.add(new Maybe(node));
          case "*" -> nodes.add(new Repeated(node));
          default -> nodes.add(node);
        }
        if (marks.get(next).equals("?") || marks.get(next).equals("*")) {
          next++;
        }
      }
      return nodes.size() == 1 ? nodes.get(0) : new Sequence(nodes);
    }

    private Node single() {
      String mark = marks.get(next++);
      switch (mark) {
        case "(" -> {
          Node node = choice();
          expect(")");
          return node;
        }
        case "[" -> {
          Node node = new Maybe(choice());
          expect("]");
          return node;
        }
        case "{" -> {
          Node node = new Repeated(choice());
          expect("}");
          return node;
        }
        default -> {
          if (mark.startsWith("\"")) {
            return new Word(mark.substring(1, mark.length() - 1));
          }
          String literal = literals.get(mark);
          return literal == null ? new Rule(mark) : new Word(literal);
        }
      }
    }

    private void expect(String mark) {
      if (!marks.get(next).equals(mark)) {
        throw new IllegalArgumentException(
            "not " + mark + " but " + String.join(" ", marks.subList(next, next + 1)));
      }
      next++;
    }
  }
}
