import { describe, expect, test } from '@jest/globals';
import { projectFiles, readProjectFile } from '../support/project.ts';
import { exceptionsTo } from '../support/budgets.ts';

/** The words of the domain. The chassis has none of them, or it would serve this one only. */
const DOMAIN =
  /\b(divisions?|disputes?|cadres?|grid(s|worker|cell|event)?|mediat(e|es|ed|ion|ions|or|ors)|credits?|villages?|towns?|count(y|ies)|tickets?|hotlines?|residents?|volunteers?|petitions?|courts?|patrols?|whistles?|secretar(y|ies)|stewards?)\b|区划|网格|纠纷|调解|信用|积分|干部|镇街|村居|热线|工单|第一书记/gi;

/** An example may name what a reader knows: it says so, or it is a name in backticks or quotes. */
const ILLUSTRATION = /such as|for one|for example|`\w+`|'\w+'/;

const domainWordsIn = (path: string): number =>
  readProjectFile(path)
    // Compound names are words too: gridCell, grid_cells.
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .split('\n')
    .filter((line) => !ILLUSTRATION.test(line))
    .reduce((count, line) => count + (line.match(DOMAIN)?.length ?? 0), 0);

describe('the chassis', () => {
  test('has no word of the domain, comments included', () => {
    const found = projectFiles('chassis/')
      .filter((path) => !/\.test\.ts$|\.json$|^chassis\/testing\//.test(path))
      .flatMap((file) => {
        const count = domainWordsIn(file);
        return count === 0 ? [] : [{ file, found: [count] }];
      });
    expect(found).toEqual(exceptionsTo('domain-words'));
  });
});
