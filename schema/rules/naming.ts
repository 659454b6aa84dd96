import { elementsOf } from './elements.ts';
import type { Element, SchemaRule } from './elements.ts';

interface Style {
  readonly pattern: RegExp;
  readonly expected: string;
}

const camel: Style = { pattern: /^[a-z][A-Za-z\d]*$/, expected: 'camelCase' };

const STYLES: Readonly<Record<Element['kind'], Style>> = {
  type: { pattern: /^[A-Z][A-Za-z\d]*$/, expected: 'PascalCase' },
  field: camel,
  argument: camel,
  inputField: camel,
  value: { pattern: /^[A-Z][A-Z\d]*(_[A-Z\d]+)*$/, expected: 'SCREAMING_SNAKE' },
};

const VERB = /^(get|list|fetch)[A-Z]/;

/** Names look like what they name; a field is a noun, since asking for it is already getting it. */
export const namedByKind: SchemaRule = (subgraphs) =>
  subgraphs.flatMap((subgraph) =>
    elementsOf(subgraph).flatMap(({ kind, name, coordinate }) => {
      const { pattern, expected } = STYLES[kind];
      if (!pattern.test(name)) return [{ subgraph: subgraph.name, coordinate, message: `is not ${expected}.` }];
      if (kind !== 'field' || !VERB.test(name)) return [];
      return [{ subgraph: subgraph.name, coordinate, message: 'starts with a verb of fetching. Name what it gives.' }];
    }),
  );
