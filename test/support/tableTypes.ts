import { readFileSync } from 'node:fs';
import { parseSync } from '@swc/core';
import type { TsInterfaceDeclaration, TsType, TsTypeElement } from '@swc/core';

/** A table's columns by name, each with whether it may be null. */
export type Columns = Readonly<Record<string, boolean>>;

function interfacesIn(file: URL): readonly TsInterfaceDeclaration[] {
  return parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript' }).body.flatMap((item) => {
    const declared = item.type === 'ExportDeclaration' ? item.declaration : item;
    return declared.type === 'TsInterfaceDeclaration' ? [declared] : [];
  });
}

/** The properties of a type's body, each with its type. */
const propertiesOf = (members: readonly TsTypeElement[]): readonly (readonly [string, TsType])[] =>
  members.flatMap((member) =>
    member.type === 'TsPropertySignature' && member.key.type === 'Identifier' && member.typeAnnotation
      ? [[member.key.value, member.typeAnnotation.typeAnnotation] as const]
      : [],
  );

/** Null itself, a union with it, or either of them inside of Generated, Computed or ColumnType. */
function takesNull(type: TsType): boolean {
  if (type.type === 'TsKeywordType') return type.kind === 'null';
  if (type.type === 'TsUnionType') return type.types.some(takesNull);
  if (type.type !== 'TsTypeReference') return false;
  const [read] = type.typeParams?.params ?? [];
  return read !== undefined && takesNull(read);
}

/** Reads the tables that a subgraph's tables.ts describes, with those of the register that it extends. */
export function tableTypesOf(subgraph: string): Readonly<Record<string, Columns>> {
  const register = interfacesIn(new URL('../../schema/register/registerTables.ts', import.meta.url));
  const own = interfacesIn(new URL(`../../subgraphs/${subgraph}/tables.ts`, import.meta.url));
  const named = new Map([...register, ...own].map((one) => [one.id.value, one]));

  const columnsOf = (type: TsType): Columns => {
    if (type.type === 'TsTypeLiteral')
      return Object.fromEntries(propertiesOf(type.members).map(([name, column]) => [name, takesNull(column)]));
    if (type.type === 'TsIntersectionType') return Object.assign({}, ...type.types.map(columnsOf));
    if (type.type === 'TsTypeReference' && type.typeName.type === 'Identifier')
      return columnsNamed(type.typeName.value);
    throw new Error(`Expected a table to be described by a literal, an intersection or a name; ${type.type} came.`);
  };
  const columnsNamed = (name: string): Columns => {
    const declared = named.get(name);
    if (declared === undefined) throw new Error(`Expected ${name} to be declared beside the tables of ${subgraph}.`);
    const inherited = declared.extends.map(({ expression }) =>
      expression.type === 'Identifier' ? columnsNamed(expression.value) : {},
    );
    const columns = propertiesOf(declared.body.body).map(([column, type]) => [column, takesNull(type)]);
    return Object.assign({}, ...inherited, Object.fromEntries(columns));
  };

  return Object.fromEntries(
    [...named.values()]
      .filter(({ id }) => id.value.endsWith('Tables'))
      .flatMap(({ body }) => propertiesOf(body.body))
      .map(([table, type]) => [table, columnsOf(type)]),
  );
}
