/** What certificates are judged against: agreements, code lists, calendars and participants. */
@NullMarked
package org.originstream.domain.reference;

import org.jspecify.annotations.NullMarked;
