/** What happens to a certificate: one record for each kind of event, all behind one sealed type. */
@NullMarked
package org.originstream.domain.event;

import org.jspecify.annotations.NullMarked;
