package org.originstream.sandbox.tool;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips what needs a missing tool; a required tool is not excused, so its test runs and fails. */
final class ToolCondition implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getElement(), NeedsTool.class)
        .map(NeedsTool::value)
        .filter(tool -> tool.program().isEmpty() && !tool.isRequired())
        .map(tool -> ConditionEvaluationResult.disabled(tool.missing()))
        .orElseGet(() -> ConditionEvaluationResult.enabled("the tool is there or required"));
  }
}
