package org.originstream.formats.json;

/**
 * One thing wrong with a document.
 *
 * @param code why, for programs
 * @param pointer JSON pointer (RFC 6901) to the place; empty for the whole document
 * @param message names the thing and the rule
 * @param fix what the sender can do about it
 */
public record JsonProblem(ProblemCode code, String pointer, String message, String fix) {}
