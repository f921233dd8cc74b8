/** The certificate of origin: its data elements, after the data set of the exchange. */
@NullMarked
package org.originstream.domain.certificate;

import org.jspecify.annotations.NullMarked;
