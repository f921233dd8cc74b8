/**
 * What certificates are judged against: agreements, code lists, calendars, participants, signals
 * and measures.
 */
@NullMarked
package org.originstream.domain.reference;

import org.jspecify.annotations.NullMarked;
