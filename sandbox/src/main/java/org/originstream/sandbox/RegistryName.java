package org.originstream.sandbox;

import java.util.Arrays;
import java.util.Locale;
import org.originstream.sandbox.registry.RegistryKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads which registry is asked for on a command line. */
final class RegistryName implements ITypeConverter<RegistryKind> {
  @Override
  public RegistryKind convert(String asked) {
    return Arrays.stream(RegistryKind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(asked))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("'" + asked + "' is neither embedded nor apicurio"));
  }
}
