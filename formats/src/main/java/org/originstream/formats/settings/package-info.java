/**
 * Files of settings: key=value lines in which {@code ${NAME}} stands for the environment's value.
 */
@NullMarked
package org.originstream.formats.settings;

import org.jspecify.annotations.NullMarked;
