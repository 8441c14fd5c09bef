import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isSpecifiedScalarType } from 'graphql';

/**
 * Types, fields, arguments, input fields and enum values of a schema that have no description, as coordinates
 * (`Type`, `Type.field`, `Type.field(argument:)`).
 */
export function undescribedParts(schema) {
  const own = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
  return own.flatMap((type) => [
    ...namesOf(type, type.name),
    ...partsOf(type).flatMap((part) => [
      ...namesOf(part, `${type.name}.${part.name}`),
      ...(part.args ?? []).flatMap((argument) =>
        namesOf(argument, `${type.name}.${part.name}(${argument.name}:)`),
      ),
    ]),
  ]);
}

function namesOf({ description }, coordinate) {
  return description?.trim() ? [] : [coordinate];
}

function partsOf(type) {
  if (isEnumType(type)) return type.getValues();
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  return hasFields ? Object.values(type.getFields()) : [];
}
