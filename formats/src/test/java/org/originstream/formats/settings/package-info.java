/** How files of settings are read. */
@NullMarked
package org.originstream.formats.settings;

import org.jspecify.annotations.NullMarked;
