import type { ImportDefinition } from '@hub/chassis';

const PLACE_CHECK = {
  expected: '`division_code` is a division of the register',
  column: 'division_code',
  broken: 'staged.division_code not in (select code from divisions)',
};
const DOCUMENT_CHECK = {
  expected: '`document_id` is a policy document',
  column: 'document_id',
  broken: 'staged.document_id not in (select id from policy_documents)',
};

const list = (names: readonly string[], prefix = ''): string => names.map((name) => `${prefix}${name}`).join(', ');

/** A data set whose rows go into a table as they are. */
const plain = (
  dataset: string,
  table: string,
  columns: Readonly<Record<string, string>>,
  checks: ImportDefinition['checks'] = [],
): ImportDefinition => {
  const names = Object.keys(columns);
  return {
    dataset,
    columns,
    checks,
    insert: `insert into ${table} (${list(names)}) select ${list(names, 'staged.')} from staged`,
  };
};

/** A data set whose rows lie in a division: the path is added from the register. */
const placed = (
  dataset: string,
  table: string,
  columns: Readonly<Record<string, string>>,
  checks: ImportDefinition['checks'] = [],
): ImportDefinition => {
  const names = Object.keys(columns);
  return {
    dataset,
    columns,
    checks: [PLACE_CHECK, ...checks],
    insert: `insert into ${table} (${list(names)}, division_path) select ${list(names, 'staged.')}, divisions.path
      from staged join divisions on divisions.code = staged.division_code`,
  };
};

const dated = { valid_from: 'date', valid_to: 'date' };

/** The doors of documents, rules, schemes, stores and of facts about the city. */
export const ruleImports: readonly ImportDefinition[] = [
  plain('policyDocuments', 'policy_documents', {
    id: 'uuid',
    document_no: 'text',
    title: 'text',
    issuer: 'text',
    issued_on: 'date',
    ...dated,
  }),
  plain(
    'pointRules',
    'point_rules',
    { id: 'uuid', version: 'int', name: 'text', steps: 'jsonb', document_id: 'uuid', ...dated },
    [DOCUMENT_CHECK],
  ),
  placed(
    'pointSchemes',
    'point_schemes',
    {
      id: 'uuid',
      division_code: 'text',
      name: 'text',
      rule_id: 'uuid',
      reward_line: 'numeric',
      households: 'int',
      document_id: 'uuid',
      ...dated,
    },
    [DOCUMENT_CHECK],
  ),
  placed('creditStores', 'credit_stores', { id: 'uuid', division_code: 'text', name: 'text' }),
  plain('storeGoods', 'store_goods', { id: 'uuid', store_id: 'uuid', name: 'text', points: 'int', stock: 'int' }),
  plain(
    'creditRankings',
    'credit_rankings',
    {
      division_code: 'text',
      month: 'text',
      rank: 'int',
      out_of: 'int',
      index_name: 'text',
      source: 'text',
      imported_on: 'date',
    },
    [
      {
        expected: '`rank` is from 1 to `out_of`',
        column: 'rank',
        broken: 'staged.rank < 1 or staged.rank > staged.out_of',
      },
    ],
  ),
  plain('creditHonours', 'credit_honours', {
    division_code: 'text',
    title: 'text',
    granted_by: 'text',
    year: 'int',
    source: 'text',
  }),
  placed('creditOutreach', 'credit_outreach', {
    id: 'uuid',
    division_code: 'text',
    place: 'text',
    topic: 'text',
    held_on: 'date',
  }),
];
