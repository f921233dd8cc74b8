package org.originstream.sandbox.cluster;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs another main for as long as its parent lives: the parent holds the other end of standard
 * input, which ends however the parent ends.
 */
public final class LeashMain {
  private static final Logger LOG = LoggerFactory.getLogger(LeashMain.class);
  private static final int PARENT_GONE = 143;

  private LeashMain() {}

  /**
   * Starts the main that is named first, with the other arguments.
   *
   * @throws ReflectiveOperationException if there is no such main
   */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    Thread.ofPlatform().daemon().name("leash").start(LeashMain::watch);
    try {
      Class.forName(arguments[0])
          .getMethod("main", String[].class)
          .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    } catch (InvocationTargetException failed) {
      LOG.error("{} failed", arguments[0], failed.getCause());
      System.exit(70);
    }
  }

  /** Nobody is left who would want an orderly end, so there is none to wait for. */
  private static void watch() {
    try {
      while (System.in.read() >= 0) {
        // What the parent says does not matter, only that it can.
      }
    } catch (IOException closed) {
      // The same as the end of the stream.
    }
    endAtOnce();
  }

  /** Halting may still write an archive of classes, for seconds in which the ports stay taken. */
  private static void endAtOnce() {
    try {
      new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid()))
          .start()
          .waitFor();
    } catch (IOException noSuchProgram) {
      LOG.debug("ends by halting", noSuchProgram);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(PARENT_GONE);
  }
}
