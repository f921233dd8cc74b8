package org.originstream.domain.certificate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the goods travel.
 *
 * @param departureDate local date at the place of loading; decides the retroactive rule
 * @param modeCode UN/ECE Recommendation 19
 * @param meansName vessel, train or vehicle
 * @param voyage voyage or flight number
 * @param meansId IMO number or plate
 * @param portOfLoading where they leave
 * @param portOfDischarge where they arrive
 * @param transitCountries ISO 3166-1 alpha-2, in order of passage
 * @param documentNumbers bills of lading or waybills
 */
public record Transport(
    @Nullable LocalDate departureDate,
    @Nullable String modeCode,
    @Nullable String meansName,
    @Nullable String voyage,
    @Nullable String meansId,
    @Nullable Port portOfLoading,
    @Nullable Port portOfDischarge,
    List<String> transitCountries,
    List<String> documentNumbers) {
  public Transport {
    transitCountries = List.copyOf(transitCountries);
    documentNumbers = List.copyOf(documentNumbers);
  }
}
