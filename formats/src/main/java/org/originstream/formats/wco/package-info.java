/** Documents of the WCO Data Model, JSON and XML, from and to events by a table that is data. */
@NullMarked
package org.originstream.formats.wco;

import org.jspecify.annotations.NullMarked;
