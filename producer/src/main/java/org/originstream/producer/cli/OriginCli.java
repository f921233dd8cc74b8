package org.originstream.producer.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IParameterExceptionHandler;

/** The exporting side's commands: {@code submit} and {@code preflight}. */
@Command(
    name = "./origin",
    mixinStandardHelpOptions = true,
    description = "Sends certificates of origin to the exchange.",
    footer = {"", "Example: ./origin submit --wait certificate.json"})
public final class OriginCli {
  private OriginCli() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code = run(new Console(System.in, out, err, isTerminal()), arguments);
    out.flush();
    System.exit(code);
  }

  /** Runs one command; its exit code. */
  static int run(Console console, String... arguments) {
    CommandLine line =
        new CommandLine(new OriginCli())
            .addSubcommand(new SubmitCommand(console))
            .addSubcommand(new PreflightCommand(console))
            .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
            .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
            .setParameterExceptionHandler(usage(console));
    if (arguments.length == 0) {
      line.usage(line.getErr());
      return ExitCode.USAGE.number();
    }
    return line.execute(arguments);
  }

  /** One sentence for a door that does not answer. */
  static String unreachable(String door, IOException failure) {
    String reason = failure.getMessage();
    return "the door at "
        + door
        + " cannot be reached ("
        + (reason == null ? failure.getClass().getSimpleName() : reason)
        + "); start one with ./origin up, or name another with --door URL";
  }

  private static IParameterExceptionHandler usage(Console console) {
    return (problem, arguments) -> {
      console.err().print(problem.getMessage() + "\n");
      console
          .err()
          .print("try: " + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help\n");
      return ExitCode.USAGE.number();
    };
  }

  /** Since Java 22 a console may be there without a terminal, and says so itself. */
  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).filter(OriginCli::saysTerminal).isPresent();
  }

  private static boolean saysTerminal(java.io.Console console) {
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException olderThan22) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException unknown) {
      return false;
    }
  }
}
