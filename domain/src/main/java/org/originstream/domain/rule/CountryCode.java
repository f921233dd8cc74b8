package org.originstream.domain.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.originstream.domain.certificate.Address;
import org.originstream.domain.certificate.Certificate;
import org.originstream.domain.certificate.Party;

/**
 * A country as the paper names it somewhere.
 *
 * @param path where
 * @param code as written
 * @param unionMayStand whether {@code EU} may stand there at all
 */
record CountryCode(String path, String code, boolean unionMayStand) {

  static List<CountryCode> allOn(Certificate certificate) {
    List<CountryCode> codes = new ArrayList<>();
    ends(certificate, codes);
    parties(certificate, codes);
    goods(certificate, codes);
    return codes;
  }

  private static void ends(Certificate certificate, List<CountryCode> codes) {
    add(codes, "/certificate/heading/exportCountry", certificate.heading().exportCountry(), true);
    add(codes, "/certificate/heading/importCountry", certificate.heading().importCountry(), true);
    add(codes, "/certificate/issuer/country", certificate.issuer().country(), true);
    for (int i = 0; i < certificate.links().backToBackOriginals().size(); i++) {
      add(
          codes,
          "/certificate/links/backToBackOriginals/" + i + "/country",
          certificate.links().backToBackOriginals().get(i).country(),
          true);
    }
    if (certificate.transport() != null) {
      List<String> transit = certificate.transport().transitCountries();
      for (int i = 0; i < transit.size(); i++) {
        add(codes, "/certificate/transport/transitCountries/" + i, transit.get(i), false);
      }
    }
  }

  private static void parties(Certificate certificate, List<CountryCode> codes) {
    String parties = "/certificate/parties/";
    party(codes, parties + "exporter", certificate.parties().exporter());
    for (int i = 0; i < certificate.parties().producers().size(); i++) {
      party(
          codes,
          parties + "producers/" + i + "/party",
          certificate.parties().producers().get(i).party());
    }
    party(codes, parties + "importer", certificate.parties().importer());
    party(codes, parties + "consignee", certificate.parties().consignee());
    party(codes, parties + "thirdPartyOperator", certificate.parties().thirdPartyOperator());
    party(codes, parties + "representative", certificate.parties().representative());
    if (certificate.issuer().certifier() != null) {
      address(codes, "/certificate/issuer/certifier", certificate.issuer().certifier().address());
    }
  }

  private static void goods(Certificate certificate, List<CountryCode> codes) {
    for (int i = 0; i < certificate.items().size(); i++) {
      add(
          codes,
          "/certificate/items/" + i + "/originCountry",
          certificate.items().get(i).originCountry(),
          true);
    }
    for (int i = 0; i < certificate.invoices().size(); i++) {
      add(
          codes,
          "/certificate/invoices/" + i + "/issuerCountry",
          certificate.invoices().get(i).issuerCountry(),
          false);
    }
  }

  private static void party(List<CountryCode> codes, String path, @Nullable Party party) {
    if (party != null) {
      address(codes, path, party.address());
    }
  }

  private static void address(List<CountryCode> codes, String path, @Nullable Address address) {
    if (address != null) {
      add(codes, path + "/address/country", address.country(), false);
    }
  }

  private static void add(
      List<CountryCode> codes, String path, @Nullable String code, boolean unionMayStand) {
    if (code != null) {
      codes.add(new CountryCode(path, code, unionMayStand));
    }
  }
}
