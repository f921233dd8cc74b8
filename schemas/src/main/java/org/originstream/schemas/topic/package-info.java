/**
 * The catalogue of topics: the only place that writes a topic name, and what creates and verifies
 * them.
 */
@NullMarked
package org.originstream.schemas.topic;

import org.jspecify.annotations.NullMarked;
