package dev.scoring.cli.data;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does pieces of work on several threads and hands out what they give in the order in which they
 * were begun. Only so many are under way that the threads are never idle. Used by one thread.
 */
final class OrderedWork<T> implements AutoCloseable {

  /** Takes what pieces of work gave, on the thread that begins them. */
  interface Target<T> {
    void take(T result);
  }

  private final ExecutorService threads;
  private final Queue<Future<T>> underWay = new ArrayDeque<>();
  private final int most;
  private final Target<T> target;

  OrderedWork(int threads, Target<T> target) {
    this.threads =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "scoring");
              thread.setDaemon(true);
              return thread;
            });
    this.most = 2 * threads;
    this.target = target;
  }

  /** Begins a piece of work, if need be after another one is done. */
  void begin(Callable<T> work) {
    if (underWay.size() >= most) {
      takeFirst();
    }
    underWay.add(threads.submit(work));
  }

  /** Waits until everything is done. */
  void finish() {
    while (!underWay.isEmpty()) {
      takeFirst();
    }
  }

  private void takeFirst() {
    T result;
    try {
      result = underWay.remove().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("it was interrupted", e);
    }
    target.take(result);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
