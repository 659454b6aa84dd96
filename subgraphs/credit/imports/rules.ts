import { datedColumns, plainImport, referenceCheck } from '@hub/chassis';
import type { ImportDefinition } from '@hub/chassis';
import { placedImport } from '@hub/schema';

const DOCUMENT_CHECK = referenceCheck('document_id', 'a policy document', 'policy_documents');

/** The doors of documents, rules, schemes, stores and of facts about the city. */
export const ruleImports: readonly ImportDefinition[] = [
  plainImport('policyDocuments', 'policy_documents', {
    id: 'uuid',
    document_no: 'text',
    title: 'text',
    issuer: 'text',
    issued_on: 'date',
    ...datedColumns,
  }),
  plainImport(
    'pointRules',
    'point_rules',
    { id: 'uuid', version: 'int', name: 'text', steps: 'jsonb', document_id: 'uuid', ...datedColumns },
    [DOCUMENT_CHECK],
  ),
  placedImport(
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
      ...datedColumns,
    },
    [DOCUMENT_CHECK],
  ),
  placedImport('creditStores', 'credit_stores', { id: 'uuid', division_code: 'text', name: 'text' }),
  plainImport('storeGoods', 'store_goods', {
    id: 'uuid',
    store_id: 'uuid',
    name: 'text',
    points: 'int',
    stock: 'int',
  }),
  plainImport(
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
  plainImport('creditHonours', 'credit_honours', {
    division_code: 'text',
    title: 'text',
    granted_by: 'text',
    year: 'int',
    source: 'text',
  }),
  placedImport('creditOutreach', 'credit_outreach', {
    id: 'uuid',
    division_code: 'text',
    place: 'text',
    topic: 'text',
    held_on: 'date',
  }),
];
