package org.originstream.schemas.serde;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.jspecify.annotations.Nullable;
import org.originstream.schemas.registry.SchemaRegistryClient;

/** The ecosystem's setting names, as far as they have a meaning here. */
public final class SerdeConfig extends AbstractConfig {
  /** Addresses of the registry, with commas; without one the schemas of the jar are used. */
  public static final String URL = "schema.registry.url";

  /** Whether a schema that the registry does not know is registered; default true. */
  public static final String AUTO_REGISTER = "auto.register.schemas";

  /** Whether records must be written with the subject's latest version; default false. */
  public static final String USE_LATEST = "use.latest.version";

  /** Always false here: no generated classes. */
  public static final String SPECIFIC_READER = "specific.avro.reader";

  /** How the subject of a value is named; default and design: RecordNameStrategy. */
  public static final String VALUE_STRATEGY = "value.subject.name.strategy";

  /** How the subject of a key is named. */
  public static final String KEY_STRATEGY = "key.subject.name.strategy";

  /** {@code URL} or {@code USER_INFO}. */
  public static final String AUTH_SOURCE = "basic.auth.credentials.source";

  /** {@code user:password}. */
  public static final String AUTH_USER_INFO = "basic.auth.user.info";

  /** Milliseconds for one call. */
  public static final String TIMEOUT_MS = "schema.registry.request.timeout.ms";

  private static final ConfigDef DEFINITION =
      new ConfigDef()
          .define(URL, ConfigDef.Type.LIST, "", ConfigDef.Importance.HIGH, "registry addresses")
          .define(AUTO_REGISTER, ConfigDef.Type.BOOLEAN, true, ConfigDef.Importance.MEDIUM, "")
          .define(USE_LATEST, ConfigDef.Type.BOOLEAN, false, ConfigDef.Importance.LOW, "")
          .define(SPECIFIC_READER, ConfigDef.Type.BOOLEAN, false, ConfigDef.Importance.LOW, "")
          .define(
              VALUE_STRATEGY,
              ConfigDef.Type.STRING,
              "RecordNameStrategy",
              ConfigDef.Importance.LOW,
              "")
          .define(
              KEY_STRATEGY,
              ConfigDef.Type.STRING,
              "RecordNameStrategy",
              ConfigDef.Importance.LOW,
              "")
          .define(AUTH_SOURCE, ConfigDef.Type.STRING, "URL", ConfigDef.Importance.MEDIUM, "")
          .define(AUTH_USER_INFO, ConfigDef.Type.PASSWORD, "", ConfigDef.Importance.MEDIUM, "")
          .define(
              TIMEOUT_MS,
              ConfigDef.Type.INT,
              5000,
              ConfigDef.Range.between(1, 600_000),
              ConfigDef.Importance.LOW,
              "");

  /**
   * @throws ConfigException if a value is not possible here
   */
  public SerdeConfig(Map<String, ?> settings) {
    super(DEFINITION, settings, false);
    if (getBoolean(SPECIFIC_READER)) {
      throw new ConfigException(
          SPECIFIC_READER, true, "records are generic: no Avro classes are generated; remove it");
    }
  }

  /** The client to use, or null if no registry is configured. */
  @Nullable SchemaRegistryClient client() {
    List<URI> addresses = getList(URL).stream().map(URI::create).toList();
    return addresses.isEmpty()
        ? null
        : new SchemaRegistryClient(
            addresses.stream().map(SerdeConfig::withoutUser).toList(),
            userInfo(addresses),
            timeout());
  }

  boolean autoRegister() {
    return getBoolean(AUTO_REGISTER);
  }

  boolean useLatest() {
    return getBoolean(USE_LATEST);
  }

  /**
   * The subject of a record.
   *
   * @throws ConfigException if the strategy is not one of the three of the ecosystem
   */
  String subject(boolean isKey, String topic, String recordName) {
    String setting = isKey ? KEY_STRATEGY : VALUE_STRATEGY;
    String strategy = getString(setting);
    return switch (strategy.substring(strategy.lastIndexOf('.') + 1)) {
      case "RecordNameStrategy" -> recordName;
      case "TopicNameStrategy" -> topic + (isKey ? "-key" : "-value");
      case "TopicRecordNameStrategy" -> topic + '-' + recordName;
      default ->
          throw new ConfigException(
              setting,
              strategy,
              "use RecordNameStrategy, TopicNameStrategy or TopicRecordNameStrategy");
    };
  }

  private Duration timeout() {
    return Duration.ofMillis(getInt(TIMEOUT_MS));
  }

  private @Nullable String userInfo(List<URI> addresses) {
    return switch (getString(AUTH_SOURCE)) {
      case "URL" -> addresses.getFirst().getUserInfo();
      case "USER_INFO" -> text(getPassword(AUTH_USER_INFO));
      default ->
          throw new ConfigException(AUTH_SOURCE, getString(AUTH_SOURCE), "use URL or USER_INFO");
    };
  }

  private static @Nullable String text(Password password) {
    return password.value().isEmpty() ? null : password.value();
  }

  private static URI withoutUser(URI address) {
    String user = address.getRawUserInfo();
    return user == null ? address : URI.create(address.toString().replace(user + "@", ""));
  }
}
