import { elementsOf, isRoot } from './elements.ts';
import type { Element, SchemaRule } from './elements.ts';

const LATIN = /[A-Za-z]/;
const CHINESE = /\p{Script=Han}/u;

/** What is wrong with a description, or null. */
function wrongWith({ description }: Element): string | null {
  const text = description?.value ?? '';
  if (text.trim() === '') return 'has no description. Say in one sentence of English and one of Chinese what it means.';
  if (!LATIN.test(text)) return 'is described in Chinese only. Add a sentence of English.';
  return CHINESE.test(text) ? null : 'is described in English only. Add a sentence of Chinese.';
}

// A root type has no meaning beside its fields, and every part would describe it in other words.
const isExempt = ({ kind, name }: Element): boolean => kind === 'type' && isRoot(name);

/** Whatever a reader of the graph meets says what it means, in both languages. */
export const describedInBothLanguages: SchemaRule = (subgraphs) =>
  subgraphs.flatMap((subgraph) =>
    elementsOf(subgraph)
      .filter((element) => !isExempt(element))
      .flatMap((element) => {
        const message = wrongWith(element);
        return message === null ? [] : [{ subgraph: subgraph.name, coordinate: element.coordinate, message }];
      }),
  );
