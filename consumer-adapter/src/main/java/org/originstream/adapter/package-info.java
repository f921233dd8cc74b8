/** The importing side of one country: its settings, its context, its process. */
@NullMarked
package org.originstream.adapter;

import org.jspecify.annotations.NullMarked;
