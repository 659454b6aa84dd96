import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Kind, parse } from 'graphql';
import type { ExplorerConfig, ExplorerSample } from '../explorerConfig.ts';
import { withCaller } from './caller.ts';
import { sampleText } from './sampleText.ts';

/** What may be done with the samples. */
export interface SampleDesk {
  /** Puts a sample into the editors: into a new tab where the open one holds something of the user's own. */
  readonly show: (sample: ExplorerSample) => void;
  /** The same, and asks it. */
  readonly run: (sample: ExplorerSample) => void;
}

/** Which operation a text asks. The editor finds out by itself, but later than a question that is asked at once. */
function factsOf(query: string): Parameters<ReturnType<typeof useGraphiQLActions>['setOperationFacts']>[0] {
  const documentAST = parse(query);
  const operations = documentAST.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const name = operations[0]?.name?.value;
  return { documentAST, operations, ...(name === undefined ? {} : { operationName: name }) };
}

/** The samples over the editors of the page. */
export function useSamples({ samples, identities }: ExplorerConfig): SampleDesk {
  const { queryEditor, variableEditor, headerEditor, responseEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'headerEditor', 'responseEditor'),
  );
  const actions = useGraphiQLActions();

  const isOwn = (text: string): boolean =>
    text.trim() !== '' && samples.every((sample) => sampleText(sample).query !== text);
  const show = (sample: ExplorerSample): void => {
    const { query, variables } = sampleText(sample);
    const identity = identities.find(({ name }) => name === sample.identity);
    if (isOwn(queryEditor?.getValue() ?? '')) actions.addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    if (identity !== undefined) headerEditor?.setValue(withCaller(headerEditor.getValue(), identity));
    responseEditor?.setValue('');
    actions.setOperationFacts(factsOf(query));
  };
  return {
    show,
    run: (sample) => {
      show(sample);
      actions.run();
    },
  };
}
