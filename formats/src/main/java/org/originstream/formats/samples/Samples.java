package org.originstream.formats.samples;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.originstream.domain.event.Bytes;
import org.originstream.domain.event.NodeCode;

/** The documents that come with the product; every name in them is invented. */
public final class Samples {
  private static final String FOLDER = "/org/originstream/samples/";

  private Samples() {}

  /** Six papers under six agreements or none, in the order of their names. */
  public static List<Sample> all() {
    return List.of(
        load("1-rcep-cn-jp", "cn", "CN-DEMO-3100"),
        load("2-atiga-th-id", "th", "TH-DEMO-01"),
        load("3-cptpp-nz-ca", "nz", "NZ-DEMO-0481"),
        load("4-china-korea-kr-cn", "kr", "KR-DEMO-020"),
        load("5-eu-japan-statement", "de", "DEREX00099999"),
        load("6-nonpref-br-ae", "br", "BR-DEMO-CH-07"));
  }

  /** The issuer changes the quantity of one item of sample 2. */
  public static Sample amendment() {
    return load("acts/amend-2-atiga-th-id", "th", "TH-DEMO-01");
  }

  /** The issuer cancels sample 4. */
  public static Sample cancellation() {
    return load("acts/cancel-4-china-korea-kr-cn", "kr", "KR-DEMO-020");
  }

  /**
   * A paper that reads well and breaks several rules: value content without a value, an invoice
   * that is not there, items not counted from 1, a third-party invoice without the operator.
   */
  public static Sample refused() {
    return load("acts/refused-rcep-cn-jp", "cn", "CN-DEMO-3100");
  }

  private static Sample load(String name, String exporter, String authority) {
    String resource = FOLDER + name + ".json";
    try (InputStream in = Samples.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the sample " + resource + " is not on the class path");
      }
      return new Sample(name, new NodeCode(exporter), authority, Bytes.of(in.readAllBytes()));
    } catch (IOException e) {
      throw new IllegalStateException("the sample " + resource + " cannot be read", e);
    }
  }
}
