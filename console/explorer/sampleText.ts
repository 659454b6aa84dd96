import type { ExplorerSample } from '../explorerConfig.ts';

/** What a sample puts into the editors. */
export interface SampleText {
  readonly query: string;
  readonly variables: string;
}

/** The text of a sample; above it stands where to find the values that it lacks. */
export const sampleText = ({ query, variables, hint }: ExplorerSample): SampleText => ({
  query:
    hint === null ? query : `# 请先填写值为 null 的变量 · Fill in the variables that are null\n# ${hint}\n${query}`,
  variables: JSON.stringify(variables, null, 2),
});
