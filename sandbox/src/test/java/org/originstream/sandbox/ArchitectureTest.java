package org.originstream.sandbox;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.originstream.sandbox.house.Repository;

/** The second wall of the house; the first is Maven's modules. */
class ArchitectureTest {
  private static final String ROOT = "org.originstream.";
  private static final String DOMAIN = ROOT + "domain..";
  private static final String SCHEMAS = ROOT + "schemas..";
  private static final String FORMATS = ROOT + "formats..";
  private static final String PRODUCER = ROOT + "producer..";
  private static final String PROCESSOR = ROOT + "processor..";
  private static final String ADAPTER = ROOT + "adapter..";
  private static final String REPLAY = ROOT + "replay..";
  private static final String SANDBOX = ROOT + "sandbox..";
  private static final String TOPOLOGY = ROOT + "processor.topology..";

  /** Small servers without a framework: each of these has one, and no other package may. */
  private static final String[] SMALL_SERVERS = {
    ROOT + "schemas.registry..", ROOT + "processor.status..", ROOT + "sandbox.customs.."
  };

  private static final String[] HTTP = {
    "java.net.http..", "com.sun.net.httpserver..", "io.micronaut..", "io.netty.."
  };

  private static final Pattern COMMENT =
      Pattern.compile("/\\*.*?\\*/|^\\s*//[^\n]*", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern TOPIC_NAME = Pattern.compile("\\borigin\\.[a-z%<>.-]*\\bv[0-9]+\\b");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.originstream");

  @ParameterizedTest
  @ValueSource(
      strings = {
        DOMAIN,
        SCHEMAS,
        FORMATS,
        PRODUCER,
        PROCESSOR,
        ADAPTER,
        REPLAY,
        SANDBOX,
        TOPOLOGY,
        ROOT + "schemas.topic..",
        ROOT + "schemas.registry..",
        ROOT + "processor.status..",
        ROOT + "sandbox.customs.."
      })
  void a_package_that_a_rule_names_is_there_and_not_empty(String named) {
    assertThat(HOUSE.that(resideInAPackage(named)))
        .anyMatch(found -> !found.getSimpleName().equals("package-info"));
  }

  @Test
  void the_domain_knows_java_and_nothing_else() {
    classes()
        .that()
        .resideInAPackage(DOMAIN)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(DOMAIN, "java..", "org.jspecify.annotations..")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage(DOMAIN)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.net..", "java.nio.file..", "java.sql..")
        .check(HOUSE);
  }

  @Test
  void the_domain_asks_no_clock_no_chance_and_no_machine() {
    noClasses()
        .that()
        .resideInAPackage(DOMAIN)
        .should()
        .dependOnClassesThat(
            describe(
                "give another answer elsewhere or later",
                (JavaClass used) ->
                    used.isAssignableTo(Random.class)
                        || used.isEquivalentTo(System.class)
                        || used.isEquivalentTo(Clock.class)
                        || used.isEquivalentTo(Currency.class)
                        || used.getName().startsWith("java.util.random.")
                        || used.getName().equals("java.util.concurrent.ThreadLocalRandom")))
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage(DOMAIN)
        .should()
        .callMethodWhere(isOfTheMoment())
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .check(HOUSE);
  }

  /** The constant {@code Locale.ROOT} is no question to the machine; every method of it may be. */
  @Test
  void the_domain_asks_no_locale() {
    noClasses()
        .that()
        .resideInAPackage(DOMAIN)
        .should()
        .callMethodWhere(JavaMethodCall.Predicates.target(owner(isExactly(Locale.class))))
        .check(HOUSE);
  }

  @Test
  void what_is_on_the_wire_and_on_paper_knows_of_ours_only_the_domain() {
    onlyKnows(SCHEMAS, DOMAIN);
    onlyKnows(FORMATS, DOMAIN);
  }

  @Test
  void applications_never_know_each_other() {
    onlyKnows(PRODUCER, DOMAIN, SCHEMAS, FORMATS);
    onlyKnows(PROCESSOR, DOMAIN, SCHEMAS, FORMATS);
    onlyKnows(ADAPTER, DOMAIN, SCHEMAS, FORMATS);
    onlyKnows(REPLAY, DOMAIN, SCHEMAS, FORMATS);
  }

  @Test
  void an_analyst_has_nothing_to_write_with() {
    noClasses()
        .that()
        .resideInAPackage(REPLAY)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.kafka.clients.producer..",
            "org.apache.kafka.clients.admin..",
            ROOT + "schemas.publish..",
            ROOT + "schemas.reference..")
        .orShould()
        .dependOnClassesThat()
        .haveSimpleName("TopicProvisioner")
        .orShould()
        .callMethodWhere(
            describe(
                "join a group or move its offsets",
                (JavaMethodCall call) ->
                    call.getTargetOwner()
                            .getPackageName()
                            .equals("org.apache.kafka.clients.consumer")
                        && List.of("subscribe", "commitSync", "commitAsync")
                            .contains(call.getTarget().getName())))
        .check(HOUSE);
  }

  @Test
  void avro_stays_in_the_schemas() {
    noClasses()
        .that()
        .resideOutsideOfPackage(SCHEMAS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.avro..", ROOT + "v1..")
        .check(HOUSE);
  }

  @Test
  void kafka_streams_stays_in_the_processor() {
    noClasses()
        .that()
        .resideOutsideOfPackage(PROCESSOR)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka.streams..")
        .check(HOUSE);
  }

  @Test
  void paper_formats_know_no_kafka() {
    noClasses()
        .that()
        .resideInAnyPackage(DOMAIN, FORMATS)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka..")
        .check(HOUSE);
  }

  @Test
  void the_topology_speaks_no_http() {
    noClasses()
        .that()
        .resideInAPackage(TOPOLOGY)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(HTTP)
        .check(HOUSE);
  }

  @Test
  void the_small_http_server_is_where_it_is_meant_to_be() {
    noClasses()
        .that(
            describe("are elsewhere", (JavaClass c) -> !resideInAnyPackage(SMALL_SERVERS).test(c)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.sun.net.httpserver..")
        .check(HOUSE);
  }

  @Test
  void only_the_catalogue_writes_the_name_of_a_topic() throws IOException {
    List<String> elsewhere = new ArrayList<>();
    for (Path file : Repository.javaFiles("main")) {
      if (isOfTheCatalogue(file)) {
        continue;
      }
      Matcher name = TOPIC_NAME.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
      while (name.find()) {
        elsewhere.add(file.getFileName() + ": " + name.group());
      }
    }
    assertThat(elsewhere).as("names of topics outside org.originstream.schemas.topic").isEmpty();
  }

  private static boolean isOfTheCatalogue(Path file) {
    return file.toString().contains("org/originstream/schemas/topic/");
  }

  private static void onlyKnows(String part, String... ours) {
    List<String> allowed = new ArrayList<>(List.of(ours));
    allowed.add(part);
    noClasses()
        .that()
        .resideInAPackage(part)
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.originstream..")
                .and(DescribedPredicate.not(resideInAnyPackage(allowed.toArray(String[]::new)))))
        .check(HOUSE);
  }

  /** Whatever in {@code java.time} reads the clock is called {@code now}. */
  private static DescribedPredicate<JavaMethodCall> isOfTheMoment() {
    return describe(
        "ask what time it is",
        call ->
            call.getTarget().getName().equals("now")
                && call.getTargetOwner().getPackageName().equals("java.time"));
  }

  private static DescribedPredicate<JavaClass> isExactly(Class<?> type) {
    return describe("is " + type.getName(), found -> found.isEquivalentTo(type));
  }
}
