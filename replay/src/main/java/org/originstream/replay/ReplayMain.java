package org.originstream.replay;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The analyst's replay as a process. */
public final class ReplayMain {
  private ReplayMain() {}

  /** Runs it and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    // Java cannot ask whether standard error alone is a terminal; the launcher says.
    boolean watched = Boolean.getBoolean("origin.terminal.progress");
    Console console = new Console(new FileOutputStream(FileDescriptor.out), err, watched);
    Stopping stopping = new Stopping();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopping, err)));
    int code = run(console, stopping, arguments);
    stopping.end();
    System.exit(code);
  }

  /** Runs at every end of the process, and has something to do only if that comes from outside. */
  private static void stop(Stopping stopping, PrintStream err) {
    if (!stopping.hasEnded()) {
      err.print("stopping ...\n");
      stopping.ask();
    }
  }

  /**
   * Runs it without a process of its own.
   *
   * @param out gets the lines
   * @param err gets everything else
   * @return the exit code
   */
  public static int run(OutputStream out, PrintStream err, String... arguments) {
    return run(new Console(out, err, false), new Stopping(), arguments);
  }

  static int run(Console console, Stopping stopping, String... arguments) {
    return new CommandLine(new ReplayCommand(console, stopping))
        .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler(
            (problem, words) -> {
              console.err().print(problem.getMessage() + "\ntry: ./origin replay --help\n");
              return ExitCode.USAGE.number();
            })
        .execute(arguments);
  }
}
