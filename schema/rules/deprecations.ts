import { Kind } from 'graphql';
import { elementsOf } from './elements.ts';
import type { Element, SchemaRule } from './elements.ts';

const ANNOUNCEMENT = /^Use .+\. Removed after \d{4}-(0[1-9]|1[0-2])\.$/;

const reasonOf = ({ directives }: Element): string | null => {
  const deprecated = directives.find(({ name }) => name.value === 'deprecated');
  if (deprecated === undefined) return null;
  const reason = deprecated.arguments?.find(({ name }) => name.value === 'reason')?.value;
  return reason?.kind === Kind.STRING ? reason.value : '';
};

/** What goes is announced: with what to use instead, and the month after which it may be gone. */
export const deprecationsAnnounced: SchemaRule = (subgraphs) =>
  subgraphs.flatMap((subgraph) =>
    elementsOf(subgraph).flatMap((element) => {
      const reason = reasonOf(element);
      if (reason === null || ANNOUNCEMENT.test(reason)) return [];
      const message = 'is deprecated without a plan. Give the reason as "Use x. Removed after 2027-03."';
      return [{ subgraph: subgraph.name, coordinate: element.coordinate, message }];
    }),
  );
