package org.originstream.domain.shape;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The components of one record class, in order, and how to make an instance.
 *
 * @param type the record class
 * @param components in the order of the canonical constructor
 * @param constructor takes all components as one {@code Object[]}
 */
public record RecordShape(Class<?> type, List<Component> components, MethodHandle constructor) {
  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return read(type);
        }
      };

  /**
   * The shape of {@code type}, read once.
   *
   * @throws IllegalArgumentException if it is not a public record
   */
  public static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  /**
   * Makes an instance.
   *
   * @param values one for each component, in order
   * @throws IllegalArgumentException if the record's own checks refuse the values
   */
  public Object construct(@Nullable Object[] values) {
    try {
      return (Object) constructor.invokeExact(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a record constructor threw a checked exception", e);
    }
  }

  private static RecordShape read(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new IllegalArgumentException(type.getName() + " is not a record");
    }
    try {
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      MethodHandle constructor =
          lookup
              .findConstructor(type, MethodType.methodType(void.class, types))
              .asSpreader(Object[].class, types.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
      return new RecordShape(
          type, Arrays.stream(components).map(Component::of).toList(), constructor);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type.getName() + " has no public constructor", e);
    }
  }
}
