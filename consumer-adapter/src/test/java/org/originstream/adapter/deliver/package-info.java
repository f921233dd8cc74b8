/** Tests of the core of delivery, among them a seeded simulation of a whole country. */
@NullMarked
package org.originstream.adapter.deliver;

import org.jspecify.annotations.NullMarked;
