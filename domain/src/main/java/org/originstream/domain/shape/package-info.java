/**
 * The shape of the domain's records, read once by reflection: the schema codec and the JSON reader
 * both map by it, so that a new data element is written down in one place.
 */
@NullMarked
package org.originstream.domain.shape;

import org.jspecify.annotations.NullMarked;
