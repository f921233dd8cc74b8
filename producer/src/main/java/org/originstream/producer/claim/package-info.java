/** Idempotence over several doors without a database: claims on the receipts topic. */
@NullMarked
package org.originstream.producer.claim;

import org.jspecify.annotations.NullMarked;
