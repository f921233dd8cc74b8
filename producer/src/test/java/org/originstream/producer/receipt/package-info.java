/** Receipts, tried on a scripted consumer. */
@NullMarked
package org.originstream.producer.receipt;

import org.jspecify.annotations.NullMarked;
