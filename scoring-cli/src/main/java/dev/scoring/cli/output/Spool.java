package dev.scoring.cli.output;

import dev.scoring.cli.terminal.CommandFailure;
import dev.scoring.cli.terminal.Content;
import dev.scoring.cli.terminal.ExitCode;
import dev.scoring.io.output.TextTarget;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text that is not to be seen until all of it is known to be right: in memory while it is short,
 * then in a temporary file, which goes when the spool is closed.
 */
public final class Spool implements TextTarget, Content, AutoCloseable {

  private static final int IN_MEMORY = 4 << 20;

  private final int inMemory;
  private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
  private byte[] first = {};
  private final List<Spool> asides = new ArrayList<>();
  private @Nullable Path file;
  private @Nullable OutputStream rest;

  public Spool() {
    this(IN_MEMORY);
  }

  public Spool(int inMemory) {
    this.inMemory = inMemory;
  }

  /**
   * Adds text.
   *
   * @throws CommandFailure if there is no room for it
   */
  @Override
  public void write(CharSequence text) {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    write(bytes, 0, bytes.length);
  }

  private void write(byte[] bytes, int offset, int length) {
    try {
      if (rest == null && beginning.size() + length <= inMemory) {
        beginning.write(bytes, offset, length);
        return;
      }
      OutputStream target = rest;
      if (target == null) {
        Path made = Files.createTempFile("scoring", ".tmp");
        file = made;
        target = Files.newOutputStream(made);
        rest = target;
      }
      target.write(bytes, offset, length);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void putFirst(CharSequence text) {
    first = text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Aside aside() {
    Spool apart = new Spool(inMemory);
    asides.add(apart);
    return new Aside() {
      @Override
      public void write(CharSequence text) {
        apart.write(text);
      }

      @Override
      public void putFirst(CharSequence text) {
        apart.putFirst(text);
      }

      @Override
      public Aside aside() {
        return apart.aside();
      }

      @Override
      public void rejoin() {
        append(apart);
      }
    };
  }

  private void append(Spool other) {
    try {
      other.writeTo(
          new OutputStream() {
            @Override
            public void write(int each) {
              write(new byte[] {(byte) each}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
              Spool.this.write(bytes, offset, length);
            }
          });
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void writeTo(OutputStream target) throws IOException {
    target.write(first);
    beginning.writeTo(target);
    if (file != null && rest != null) {
      rest.flush();
      Files.copy(file, target);
    }
  }

  @Override
  public void close() {
    asides.forEach(Spool::close);
    try {
      if (rest != null) {
        rest.close();
      }
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static CommandFailure failed(IOException e) {
    return new CommandFailure(
        ExitCode.FAILURE,
        "a temporary file cannot be written: " + e.getMessage(),
        "`java -Djava.io.tmpdir=DIRECTORY -jar …` says where it may be");
  }
}
