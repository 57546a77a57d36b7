package dev.scoring.io.output;

/** Where text goes. */
public interface TextTarget {

  /** Adds text behind what was written here before. */
  void write(CharSequence text);

  /** Puts text before everything that was and will be written here; once. */
  void putFirst(CharSequence text);

  /** Makes room for text of which it is not yet known what stands before it. */
  Aside aside();

  /** Text that is kept apart at first. */
  interface Aside extends TextTarget {

    /** Puts the text behind what has been written by now where the room was made; once, at last. */
    void rejoin();
  }

  /** Writes to memory. */
  static TextTarget of(StringBuilder text) {
    return new InMemory(text);
  }

  /** Text in memory. */
  record InMemory(StringBuilder text) implements TextTarget {
    @Override
    public void write(CharSequence more) {
      text.append(more);
    }

    @Override
    public void putFirst(CharSequence first) {
      text.insert(0, first);
    }

    @Override
    public Aside aside() {
      return new InMemoryAside(text, new StringBuilder());
    }
  }

  /** Text in memory that is kept apart from other text. */
  record InMemoryAside(StringBuilder before, StringBuilder text) implements Aside {
    @Override
    public void write(CharSequence more) {
      text.append(more);
    }

    @Override
    public void putFirst(CharSequence first) {
      text.insert(0, first);
    }

    @Override
    public Aside aside() {
      return new InMemoryAside(text, new StringBuilder());
    }

    @Override
    public void rejoin() {
      before.append(text);
    }
  }
}
