package org.originstream.domain.certificate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everybody named on the paper.
 *
 * @param exporter who exports; may be unknown to a certifying producer (CPTPP)
 * @param producers none, one or several
 * @param importer who imports, if known
 * @param consignee who receives, where different
 * @param toOrder whether the goods are consigned to order, with no importer named yet
 * @param thirdPartyOperator who invoices from a third country
 * @param representative who applied on the exporter's behalf
 * @param exhibition where the goods were exhibited
 */
public record Parties(
    @Nullable Party exporter,
    List<Producer> producers,
    @Nullable Party importer,
    @Nullable Party consignee,
    boolean toOrder,
    @Nullable Party thirdPartyOperator,
    @Nullable Party representative,
    @Nullable Exhibition exhibition) {
  public Parties {
    producers = List.copyOf(producers);
  }
}
